import { currentScope } from '#platform/tenancy/scope'
import { loadGrants } from '#platform/permissions/load_grants'
import Course from '#courses/models/course'
import { freeSlug } from '#courses/queries/free_slug'
import type { CourseMetadata } from '#courses/studio_types'
import type { CoursePackage } from '#standards/markdown/course_package'

export type ImportTarget = {
  /** `update` takes the course this package was imported into before, where there is one. */
  mode: 'update' | 'new'
  /** Where a new course belongs. */
  organizationId: number
  /** Of a new course whose package is in no one language. */
  language: string
}

/** The course a package belongs to: the one it came into before, or a new draft. */
export async function courseOfPackage(
  pkg: CoursePackage,
  { mode, organizationId, language }: ImportTarget
): Promise<Course> {
  const present = mode === 'update' ? await importedBefore(pkg.key) : undefined
  if (present) return present
  const minutes = pkg.modules
    .flatMap(({ lessons }) => lessons)
    .reduce((sum, { estimatedMinutes }) => sum + estimatedMinutes, 0)
  return Course.create({
    organizationId,
    title: pkg.title.slice(0, 255),
    slug: await freeSlug(pkg.title),
    description: pkg.description || null,
    language: (pkg.language ?? language).slice(0, 10),
    estimatedDuration: minutes,
    metadata: {
      source: { kind: 'markdown', key: pkg.key },
      license: pkg.license,
    } satisfies CourseMetadata,
  })
}

/** The newest of those that the person may edit; locked, so that two imports queue up. */
async function importedBefore(key: string) {
  const candidates = await Course.query()
    .whereRaw(`courses.metadata -> 'source' ->> 'key' = ?`, [key])
    .orderBy('id', 'desc')
    .limit(20)
    .forUpdate()
  const { userId } = currentScope().actor
  if (userId === null) return candidates[0]
  const grants = await loadGrants(userId)
  return candidates.find((course) => grants.can('courses.edit', course.scope))
}
