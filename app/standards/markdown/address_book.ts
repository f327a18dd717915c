import { isSafeLink, isSafeSource } from '#platform/text/addresses'
import { folderOf, joinPath } from '#standards/markdown/package_paths'

const INDEX_NAMES = ['', '.md', '/index.md', '/README.md', '/readme.md']

/** Finds what links and pictures in the files of a package mean. */
export class AddressBook {
  private byLowerCase: Map<string, string>

  /**
   * @param paths      all files of the package
   * @param root       the folder that holds the whole package, with its slash, or ''
   * @param permalinks path of each lesson by its address on the web site it comes from
   */
  constructor(
    paths: string[],
    private root: string,
    private permalinks: Map<string, string>
  ) {
    this.byLowerCase = new Map(paths.map((path) => [path.toLowerCase(), path]))
  }

  /** `package:<path>` or an https address; null when it leads nowhere. */
  source(src: string, from: string): string | null {
    if (isSafeSource(src)) {
      return src
    }
    const path = this.fileAt(pathPart(src), from)
    return path === undefined ? null : `package:${path}`
  }

  /** `package:<path>#<anchor>`, `#anchor` or a safe address; null when it leads nowhere. */
  link(href: string, from: string): string | null {
    if (href === '#') {
      return null
    }
    if (href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) {
      return isSafeLink(href) ? href : null
    }
    const path = this.fileAt(pathPart(href), from) ?? this.lessonAt(pathPart(href), from)
    const anchor = /#.*$/.exec(href)?.[0] ?? ''
    return path === undefined ? null : `package:${path}${anchor}`
  }

  private fileAt(href: string, from: string) {
    const path = href.startsWith('/')
      ? joinPath(this.root, href.slice(1))
      : joinPath(folderOf(from), href)
    return INDEX_NAMES.map((ending) => this.byLowerCase.get(`${path}${ending}`.toLowerCase())).find(
      (found) => found !== undefined
    )
  }

  private lessonAt(href: string, from: string) {
    const [own = '/'] = [...this.permalinks].find(([, path]) => path === from) ?? []
    const address = joinPath(own, href)
    return address === undefined ? undefined : this.permalinks.get(`/${address}`)
  }
}

/** The address a site gives a page, without slashes and file names at its end. */
export function normalPermalink(permalink: string) {
  return `/${joinPath('', permalink.replace(/(^|\/)index\.html?$/, ''))}`
}

function pathPart(href: string) {
  const path = href.replace(/\{\{.*?\}\}/g, '').replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
