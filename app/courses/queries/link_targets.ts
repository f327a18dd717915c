import { courseTree } from '#courses/queries/course_tree'

export type LinkTarget = { id: string; title: string; module: string }

/** What a lesson of the draft can link to, in reading order. */
export async function linkTargets(courseId: number): Promise<LinkTarget[]> {
  return (await courseTree(courseId, null)).flatMap(({ title: module, items }) =>
    items.map(({ lineageId, title }) => ({ id: lineageId, title, module }))
  )
}
