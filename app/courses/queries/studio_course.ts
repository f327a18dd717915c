import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseVersion from '#courses/models/course_version'
import { courseFingerprint } from '#courses/queries/course_fingerprint'
import type Course from '#courses/models/course'
import type { CourseStatus } from '#courses/enums'
import type { CurrentUser } from '#identity/current_user'

/** What stands above every page of the studio. */
export type StudioCourse = {
  id: string
  slug: string
  title: string
  status: CourseStatus
  /** Number of the version that new learners get. */
  version: string | null
  /** The draft says something else than that version. */
  isChanged: boolean
  hasImport: boolean
  can: { publish: boolean; delete: boolean }
}

export async function studioCourse(course: Course, me: CurrentUser): Promise<StudioCourse> {
  const current = await CourseVersion.query()
    .where({ courseId: course.id, isCurrent: true })
    .first()
  const imported = await db
    .from('course_imports')
    .where({ tenant_id: currentTenantId(), course_id: course.id })
    .first()
  return {
    id: course.uuid,
    slug: course.slug,
    title: course.title,
    status: course.status as CourseStatus,
    version: current?.versionNumber ?? null,
    isChanged: current !== null && current.contentHash !== (await courseFingerprint(course)),
    hasImport: imported !== null,
    can: {
      publish: me.can('courses.publish', course.scope),
      delete: me.can('courses.delete', course.scope),
    },
  }
}
