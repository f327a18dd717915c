import type { LooseLesson, OutlineSource, Outliner } from '#standards/markdown/outline'
import { byNaturalOrder, nameOf } from '#standards/markdown/package_paths'
import { packageModule } from '#standards/markdown/package_module'

/** The Carpentries' lesson layout: `episodes/` in the order of `config.yaml`, and material around it. */
export const carpentriesOutline: Outliner = (source) => {
  const episodes = below(source, 'episodes')
  if (episodes.length === 0) {
    return undefined
  }
  const start = [...atTop(source), ...below(source, 'learners').filter(isSetup)]
  const learners = below(source, 'learners').filter((lesson) => !isSetup(lesson))
  const rest = source.lessons.filter(
    ({ path }) => path.includes('/') && !/^(episodes|learners|instructors)\//.test(path)
  )

  return [
    { key: 'start', title: 'Getting started', lessons: start },
    { key: 'episodes', title: 'Lessons', lessons: inGivenOrder(episodes, source.order) },
    { key: 'learners', title: 'For learners', lessons: learners },
    { key: 'instructors', title: 'For instructors', lessons: below(source, 'instructors') },
    { key: 'more', title: 'Further material', lessons: rest },
  ]
    .filter(({ lessons }) => lessons.length > 0)
    .map(({ key, title, lessons }) => packageModule(key, title, lessons))
}

function below({ lessons }: OutlineSource, folder: string) {
  return inOrder(lessons.filter(({ path }) => path.startsWith(`${folder}/`)))
}

function atTop({ lessons }: OutlineSource) {
  return inOrder(lessons.filter(({ path }) => !path.includes('/')))
}

function inOrder(lessons: LooseLesson[]) {
  return lessons.toSorted((one, other) => byNaturalOrder(one.path, other.path))
}

function isSetup({ path }: LooseLesson) {
  return nameOf(path).toLowerCase() === 'setup.md'
}

function inGivenOrder(lessons: LooseLesson[], order: string[]) {
  const place = ({ path }: LooseLesson) => {
    const index = order.indexOf(nameOf(path))
    return index < 0 ? order.length : index
  }
  return lessons.toSorted((one, other) => place(one) - place(other))
}
