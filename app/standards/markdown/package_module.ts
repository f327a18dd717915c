import type { PackageModule } from '#standards/markdown/course_package'
import type { LooseLesson } from '#standards/markdown/outline'
import { byNaturalOrder, nameOf } from '#standards/markdown/package_paths'

/** A module of lessons in the order given. */
export function packageModule(key: string, title: string, lessons: LooseLesson[]): PackageModule {
  return {
    key,
    title,
    language: sharedLanguage(lessons),
    lessons: lessons.map(({ path: _path, language: _language, ...lesson }) => lesson),
  }
}

/** The language of all lessons whose language is known; null when there are several. */
export function sharedLanguage(lessons: LooseLesson[]) {
  const known = new Set(lessons.map(({ language }) => language).filter((name) => name !== null))
  return known.size === 1 ? [...known][0] : null
}

/** Natural order with the index or README of a folder first. */
export function inReadingOrder(lessons: LooseLesson[]) {
  return lessons.toSorted(
    (one, other) =>
      Number(isIndex(other.path)) - Number(isIndex(one.path)) ||
      byNaturalOrder(one.path, other.path)
  )
}

export function isIndex(path: string) {
  return /^(index|readme|_index)\.\w+$/i.test(nameOf(path))
}
