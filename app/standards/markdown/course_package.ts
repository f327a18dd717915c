import type { RichDocument } from '#platform/text/document'

/**
 * A course as found in a zip of Markdown files. Addresses in its documents that begin with
 * `package:` are for the importer to replace: `src: 'package:images/a.png'` for a file of the
 * package, `href: 'package:docs/b.md#part'` for another lesson. Paths are those in the zip.
 */
export interface CoursePackage {
  key: string
  title: string
  description: string
  /** BCP 47; null when the package is in several languages or nobody can tell. */
  language: string | null
  /** Name of the license, when the package brings one we know. */
  license: string | null
  modules: PackageModule[]
  /** Files the lessons show or offer. */
  files: PackageFile[]
  /** Every file of the zip once. */
  report: ReportEntry[]
}

export interface PackageModule {
  /** The same when the package is imported again. */
  key: string
  title: string
  language: string | null
  lessons: PackageLesson[]
}

export interface PackageLesson {
  /** The same when the package is imported again, as long as the file keeps its name. */
  key: string
  title: string
  sourcePath: string
  document: RichDocument
  estimatedMinutes: number
}

export interface PackageFile {
  path: string
  /** Bytes. */
  size: number
}

/** Translated as `standards.import.reason.<code>`. */
export type LeftOutReason =
  | 'system'
  | 'empty'
  | 'hidden'
  | 'placeholder'
  | 'about_package'
  | 'settings'
  | 'not_used'
  | 'unsupported'
  | 'unreadable'
  | 'too_large'

/** Translated as `standards.import.note.<code>` with the values `count` and `names`. */
export interface ImportNote {
  code: 'missing_image' | 'refused_image' | 'broken_link' | 'dropped_markup'
  names: string[]
}

export interface ReportEntry {
  path: string
  outcome: 'lesson' | 'file' | 'left_out'
  title?: string
  reason?: LeftOutReason
  /** What an author should look at in this lesson. */
  notes?: ImportNote[]
}
