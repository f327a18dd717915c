import { sharedBeginning, wordsIn } from '#standards/markdown/module_titles'
import type { LooseLesson, Outliner } from '#standards/markdown/outline'
import { inReadingOrder, packageModule, sharedLanguage } from '#standards/markdown/package_module'
import { nameOf } from '#standards/markdown/package_paths'

const NUMBERED = /^(\d+)\.(\d+)[\s._-]/

/** Files named `2.1 Title` in one folder: module 2, lesson 1. */
export const numberedOutline: Outliner = ({ lessons, title }) => {
  const numbered = lessons.filter(({ path }) => NUMBERED.test(nameOf(path)))
  if (numbered.length < 3 || numbered.length < lessons.length * 0.6) {
    return undefined
  }
  const byModule = Map.groupBy(numbered, ({ path }) => Number(NUMBERED.exec(nameOf(path))![1]))
  const others = lessons.filter((lesson) => !numbered.includes(lesson))

  const modules = [...byModule]
    .toSorted(([one], [other]) => one - other)
    .map(([number, members]) =>
      packageModule(`module-${number}`, moduleTitle(number, members), inReadingOrder(members))
    )
  return others.length > 0
    ? [packageModule('introduction', title, inReadingOrder(others)), ...modules]
    : modules
}

function moduleTitle(number: number, lessons: LooseLesson[]) {
  const name = `${wordsIn(sharedLanguage(lessons)).module} ${number}`
  const subject = sharedBeginning(lessons.map(({ title }) => title))
  return subject ? `${name}: ${subject}` : name
}
