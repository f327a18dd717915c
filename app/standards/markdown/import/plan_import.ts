import { v7 as uuidv7 } from 'uuid'
import type {
  CoursePackage,
  PackageLesson,
  PackageModule,
} from '#standards/markdown/course_package'
import type { DraftLesson, DraftModule } from '#standards/markdown/import/draft_of_course'
import { contentHash } from '#standards/markdown/import/stored_content'
import {
  writeContent,
  type Destinations,
  type WrittenContent,
} from '#standards/markdown/import/write_content'

export type KeptReason = 'kept_changes' | 'in_trash' | 'gone_but_changed' | 'invalid_text'

export type ModulePlan = PackageModule & {
  lineageId: string
  present: DraftModule | null
  /** The person has trashed it, so nothing of it comes back. */
  isRefused: boolean
}

export type LessonPlan = {
  lesson: PackageLesson
  lineageId: string
  present: DraftLesson | null
  outcome: 'added' | 'updated' | 'unchanged' | 'kept' | 'left_out'
  reason?: KeptReason
  module: ModulePlan
  /** Lineage of the module it goes to: where somebody has moved it, or the package's. */
  home: string
  written: WrittenContent | null
  hash: string
}

export type ImportPlan = {
  modules: ModulePlan[]
  lessons: LessonPlan[]
  /** No longer in the package. */
  gone: { lesson: DraftLesson; outcome: 'trashed' | 'kept' }[]
}

type Draft = { modules: DraftModule[]; lessons: DraftLesson[] }

const LONGEST_TITLE = 255

/**
 * What importing a package into a draft does to each lesson. What somebody has
 * changed or trashed since the last import stays as they left it.
 */
export function planImport(
  pkg: CoursePackage,
  draft: Draft,
  files: Destinations['files']
): ImportPlan {
  const modules = pkg.modules.map((module) => planModule(module, draft.modules))
  const present = new Map(draft.lessons.map((lesson) => [lesson.source!.key, lesson]))
  const places = modules.flatMap((module) =>
    module.lessons.map((lesson) =>
      placeLesson(lesson, module, present.get(lesson.key) ?? null, draft.modules)
    )
  )
  const lessons = new Map(
    places
      .filter(({ isTrashed }) => !isTrashed)
      .map(({ lesson, lineageId }) => [lesson.sourcePath, lineageId])
  )
  const keys = new Set(places.map(({ lesson }) => lesson.key))
  return {
    modules,
    lessons: places.map((place) => planLesson(place, { files, lessons })),
    gone: draft.lessons
      .filter(({ source, isTrashed }) => !isTrashed && !keys.has(source!.key))
      .map((lesson) => ({ lesson, outcome: isChanged(lesson) ? 'kept' : 'trashed' })),
  }
}

function planModule(module: PackageModule, modules: DraftModule[]): ModulePlan {
  const present = modules.find(({ source }) => source?.key === module.key) ?? null
  return {
    ...module,
    title: module.title.slice(0, LONGEST_TITLE),
    lineageId: present?.lineageId ?? uuidv7(),
    present,
    isRefused: isTrashedByHand(present),
  }
}

type Place = Pick<LessonPlan, 'lesson' | 'lineageId' | 'present' | 'module' | 'home'> & {
  isTrashed: boolean
}

function placeLesson(
  { title, ...lesson }: PackageLesson,
  module: ModulePlan,
  present: DraftLesson | null,
  draftModules: DraftModule[]
): Place {
  return {
    lesson: { ...lesson, title: title.slice(0, LONGEST_TITLE) },
    lineageId: present?.lineageId ?? uuidv7(),
    present,
    module,
    home: homeByHand(present, draftModules) ?? module.lineageId,
    isTrashed: present ? isTrashedByHand(present) : module.isRefused,
  }
}

/** The module that somebody moved the lesson to, away from the one it was imported into. */
function homeByHand(lesson: DraftLesson | null, modules: DraftModule[]) {
  if (!lesson || lesson.isTrashed) return undefined
  const home = modules.find(({ lineageId }) => lineageId === lesson.moduleLineage)
  return home?.source?.key === lesson.source!.module ? undefined : lesson.moduleLineage
}

function planLesson({ isTrashed, ...place }: Place, to: Destinations): LessonPlan {
  const written = writeContent(place.lesson, to)
  const { title } = place.lesson
  const hash = written ? contentHash({ title, content: written.content }) : ''
  return { ...place, written, hash, ...outcomeOf({ ...place, isTrashed, written, hash }) }
}

function outcomeOf(
  place: Place & { written: WrittenContent | null; hash: string }
): Pick<LessonPlan, 'outcome' | 'reason'> {
  const { present, isTrashed, written, hash } = place
  if (isTrashed) return { outcome: 'left_out', reason: 'in_trash' }
  if (!written) return { outcome: 'left_out', reason: 'invalid_text' }
  if (!present || present.isTrashed) return { outcome: 'added' }
  if (isChanged(present)) return { outcome: 'kept', reason: 'kept_changes' }
  return { outcome: contentHash(present) === hash ? 'unchanged' : 'updated' }
}

const isTrashedByHand = (record: DraftModule | DraftLesson | null) =>
  Boolean(record?.isTrashed && !record.source?.removed)

const isChanged = (lesson: DraftLesson) => contentHash(lesson) !== lesson.source!.hash
