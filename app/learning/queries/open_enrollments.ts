import { DateTime } from 'luxon'
import { coverUrl } from '#courses/cover_url'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { EnrollmentStatus, EnrollmentType } from '#learning/enums'
import type { Standing } from '#learning/queries/learning_state'

/** An enrollment in which work goes on, with what a learner's lists show of it. */
export type OpenEnrollment = Standing & {
  uuid: string
  status: EnrollmentStatus
  enrollmentType: EnrollmentType
  enrolledBy: number | null
  enrolledByName: string | null
  percent: number
  dueAt: DateTime | null
  lastAccessedAt: DateTime | null
  title: string
  slug: string
  coverUrl: string | null
}

/** More courses at once than anybody can take. */
const MOST = 100

/** What a person has begun or should begin. One query. */
export async function openEnrollments(userId: number): Promise<OpenEnrollment[]> {
  const { rows } = await db.rawQuery<{ rows: Record<string, any>[] }>(SQL, {
    tenant: currentTenantId(),
    user: userId,
    limit: MOST,
  })
  return rows.map(
    (row) =>
      ({
        ...row,
        coverUrl: coverUrl(row.coverUrl),
        enrolledAt: DateTime.fromJSDate(row.enrolledAt),
        startedAt: instant(row.startedAt),
        dueAt: instant(row.dueAt),
        lastAccessedAt: instant(row.lastAccessedAt),
      }) as OpenEnrollment
  )
}

const instant = (value: Date | null) => value && DateTime.fromJSDate(value)

const SQL = `
SELECT e.id, e.uuid, e.course_id AS "courseId", e.course_version_id AS "courseVersionId", e.status,
  e.enrollment_type AS "enrollmentType", e.enrolled_by AS "enrolledBy",
  coalesce(b.display_name, b.first_name || ' ' || b.last_name) AS "enrolledByName",
  e.completion_percentage AS percent, e.enrolled_at AS "enrolledAt", e.started_at AS "startedAt",
  e.due_at AS "dueAt", e.last_accessed_at AS "lastAccessedAt", c.title, c.slug, c.thumbnail_url AS "coverUrl"
FROM course_enrollments e
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id AND c.deleted_at IS NULL
LEFT JOIN users b ON b.tenant_id = :tenant AND b.id = e.enrolled_by
WHERE e.tenant_id = :tenant AND e.user_id = :user AND e.status IN ('enrolled', 'in_progress')
ORDER BY e.due_at NULLS LAST, e.enrolled_at DESC, e.id LIMIT :limit`
