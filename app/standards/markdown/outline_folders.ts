import { wordsIn } from '#standards/markdown/module_titles'
import type { LooseLesson, OutlineSource } from '#standards/markdown/outline'
import { inReadingOrder, isIndex, packageModule } from '#standards/markdown/package_module'
import { byNaturalOrder, folderOf, humanized } from '#standards/markdown/package_paths'

const PLAIN_FOLDER = /^(pages|docs?|content|lessons|chapters|src|text|course|_?posts)$/i

/** A module for each folder; the files beside them introduce the course. */
export function folderOutline({ lessons, title }: OutlineSource) {
  const byFolder = Map.groupBy(lessons, ({ path }) => folderOf(path))
  const folders = [...byFolder.keys()].filter(Boolean).toSorted(byNaturalOrder)
  const top = byFolder.get('') ?? []
  if (folders.length === 0) {
    return [packageModule('lessons', title, inReadingOrder(top))]
  }
  // A folder called `pages` says nothing about the course, so its lessons are the course.
  if (folders.length === 1 && PLAIN_FOLDER.test(folders[0])) {
    const all = [...inReadingOrder(top), ...inReadingOrder(byFolder.get(folders[0])!)]
    return [packageModule(folders[0], title, all)]
  }

  const modules = folders.map((folder) =>
    packageModule(
      folder,
      folderTitle(folder, byFolder.get(folder)!),
      inReadingOrder(byFolder.get(folder)!)
    )
  )
  const introduction = wordsIn(top[0]?.language ?? null).introduction
  return top.length > 0
    ? [packageModule('introduction', introduction, inReadingOrder(top)), ...modules]
    : modules
}

function folderTitle(folder: string, lessons: LooseLesson[]) {
  const index = lessons.find(({ path }) => isIndex(path))
  return index?.title ?? folder.split('/').map(humanized).join(': ')
}
