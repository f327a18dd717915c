import CourseVersion from '#courses/models/course_version'
import { treesOfVersions, type TreeModule } from '#courses/queries/course_tree'
import type CourseEnrollment from '#learning/models/course_enrollment'
import type { NewVersion } from '#learning/types'

/** What moving to the course's current version would mean; null for who is in it already. */
export async function newVersion(enrollment: CourseEnrollment): Promise<NewVersion | null> {
  const current = await CourseVersion.query()
    .where({ courseId: enrollment.courseId, isCurrent: true })
    .first()
  if (!current || current.id === enrollment.courseVersionId) return null

  const ids = [enrollment.courseVersionId, current.id].filter((id) => id !== null)
  const trees = await treesOfVersions(ids)
  const before = activeItems(trees.get(enrollment.courseVersionId!) ?? [])
  const after = activeItems(trees.get(current.id)!)
  return {
    number: current.versionNumber,
    publishedAt: current.publishedAt?.toISO() ?? null,
    changeLog: current.changeLog,
    kept: [...after.keys()].filter((lineage) => before.has(lineage)).length,
    added: titlesOnlyIn(after, before),
    removed: titlesOnlyIn(before, after),
  }
}

const titlesOnlyIn = (these: Map<string, string>, those: Map<string, string>) =>
  [...these].filter(([lineage]) => !those.has(lineage)).map(([, title]) => title)

const activeItems = (tree: TreeModule[]) =>
  new Map(
    tree
      .filter(({ isActive }) => isActive)
      .flatMap(({ items }) => items.filter(({ isActive }) => isActive))
      .map(({ lineageId, title }) => [lineageId, title] as const)
  )
