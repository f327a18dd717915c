const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Orders paths as people do: `2 b` before `10 a`. */
export function byNaturalOrder(one: string, other: string) {
  return collator.compare(one, other) || (one < other ? -1 : 1)
}

/** The folder of a path, without the slash at its end; '' at the top. */
export function folderOf(path: string) {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function nameOf(path: string) {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** In lower case, without the dot; '' when there is none. */
export function extensionOf(path: string) {
  return /\.([a-z0-9]+)$/i.exec(nameOf(path))?.[1].toLowerCase() ?? ''
}

export function withoutExtension(path: string) {
  return path.replace(/\.[a-z0-9]+$/i, '')
}

/** The folder that holds everything, as in archives from GitHub; with its slash, or ''. */
export function commonFolder(paths: string[]) {
  const [first = '', ...others] = paths
  const parts = folderOf(first).split('/').filter(Boolean)
  while (parts.length > 0 && !others.every((path) => path.startsWith(`${parts.join('/')}/`))) {
    parts.pop()
  }
  return parts.length > 0 ? `${parts.join('/')}/` : ''
}

/** The path that `href` means in a file of `folder`; undefined when it leaves the package. */
export function joinPath(folder: string, href: string): string | undefined {
  const parts = href.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of href.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') {
      parts.push(part)
    }
  }
  return parts.join('/')
}

/** A file or folder name as a title: `02-sign_in` becomes `Sign in`. */
export function humanized(name: string) {
  const words = withoutNumber(name.normalize('NFC'))
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `1.2 Threats` → `Threats`; a name that is only a number stays. */
function withoutNumber(name: string) {
  return name.replace(/^\d+(?:\.\d+)*[\s._)-]+(?=\S)/, '')
}
