import { CircularRule } from '#courses/errors'
import { courseTree } from '#courses/queries/course_tree'
import { outlineCircles } from '#courses/rules/outline_circles'

/** @throws CircularRule when items of the draft wait for each other, so that none could open */
export async function refuseCircles(courseId: number) {
  const tree = await courseTree(courseId, null)
  const [circle] = outlineCircles(tree)
  if (!circle) return
  const titles = new Map(
    tree.flatMap((module) => [
      [module.lineageId, module.title] as const,
      ...module.items.map((item) => [item.lineageId, item.title] as const),
    ])
  )
  throw new CircularRule([...circle, circle[0]].map((lineage) => titles.get(lineage) ?? ''))
}
