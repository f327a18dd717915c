import type { PackageLesson, PackageModule } from '#standards/markdown/course_package'
import { carpentriesOutline } from '#standards/markdown/outline_carpentries'
import { folderOutline } from '#standards/markdown/outline_folders'
import { languageOutline } from '#standards/markdown/outline_languages'
import { numberedOutline } from '#standards/markdown/outline_numbers'

/** A lesson on its way into the outline. */
export interface LooseLesson extends PackageLesson {
  /** `sourcePath` below the folder that holds the whole package. */
  path: string
  language: string | null
}

export interface OutlineSource {
  lessons: LooseLesson[]
  /** Title of the package. */
  title: string
  /** Names of the lesson files in the order its settings give. */
  order: string[]
}

/** Modules, or undefined when the package is built in another way. */
export type Outliner = (source: OutlineSource) => PackageModule[] | undefined

const outliners: Outliner[] = [languageOutline, carpentriesOutline, numberedOutline]

/** The modules of a package, by whatever its author ordered it with. */
export function outlineOf(source: OutlineSource): PackageModule[] {
  for (const outline of outliners) {
    const modules = outline(source)
    if (modules) return modules
  }
  return folderOutline(source)
}
