import { InvalidDocument } from '#platform/text/invalid_document'
import { replaceAddresses } from '#platform/text/replace_addresses'
import { validateDocument } from '#platform/text/validate_document'
import type { PackageLesson } from '#standards/markdown/course_package'
import type { PackageFiles } from '#standards/markdown/import/package_files'

/** What the addresses of a package lead to once it is a course. */
export type Destinations = {
  files: Pick<PackageFiles, 'pictures' | 'downloads'>
  /** Lineage of the lesson made of a file of the package. */
  lessons: Map<string, string>
}

export type WrittenContent = { content: string; missing: string[] }

/**
 * The text of a lesson as it is stored, with the pictures and links of its course.
 *
 * @returns null when it is no text that a lesson can hold
 */
export function writeContent(lesson: PackageLesson, to: Destinations): WrittenContent | null {
  const missing = new Set<string>()
  const document = replaceAddresses(lesson.document, {
    source: (src) => pictureAt(src, to, missing),
    link: (href) => linkTo(href, to),
  })
  try {
    return { content: JSON.stringify(validateDocument(document)), missing: [...missing] }
  } catch (error) {
    if (error instanceof InvalidDocument) return null
    throw error
  }
}

const PREFIX = 'package:'

function pictureAt(src: string, { files }: Destinations, missing: Set<string>) {
  if (!src.startsWith(PREFIX)) return undefined
  const path = src.slice(PREFIX.length)
  const file = files.pictures.get(path) ?? files.downloads.get(path)
  if (!file) missing.add(path)
  if (!file) return { file: null, src: null }
  const { width, height } = file.metadata as { width?: number; height?: number }
  return { file: file.uuid, src: null, ...(width && height ? { width, height } : {}) }
}

function linkTo(href: string, { files, lessons }: Destinations) {
  if (!href.startsWith(PREFIX)) return undefined
  const [path, ...anchor] = href.slice(PREFIX.length).split('#')
  const lesson = lessons.get(path)
  if (lesson) return [`item:${lesson}`, ...anchor].join('#')
  const file = files.downloads.get(path) ?? files.pictures.get(path)
  return file ? `file:${file.uuid}` : null
}
