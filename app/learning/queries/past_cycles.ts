import { DateTime } from 'luxon'
import { coverUrl } from '#courses/cover_url'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { certificatePdfHref } from '#learning/addresses'
import { certificateStatus } from '#learning/rules/certificate_status'
import type { PastCycle } from '#learning/types'

/** A person's cycles that are over, newest first; at most 200. */
export async function pastCycles(userId: number): Promise<PastCycle[]> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL, {
    tenant: currentTenantId(),
    user: userId,
  })
  return rows.map(({ title, slug, cover, serial, expiresAt, revokedAt, ...row }) => ({
    ...row,
    course: { title, slug, coverUrl: coverUrl(cover) },
    enrolledAt: row.enrolledAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    certificate: serial ? certificateOf(serial, { expiresAt, revokedAt }) : null,
  }))
}

function certificateOf(serial: string, dates: { expiresAt: Date | null; revokedAt: Date | null }) {
  const status = certificateStatus(
    { expiresAt: instant(dates.expiresAt), revokedAt: instant(dates.revokedAt) },
    clock.now()
  )
  return { serial, status, pdfHref: status === 'revoked' ? null : certificatePdfHref(serial) }
}

const instant = (value: Date | null) => value && DateTime.fromJSDate(value)

type Row = Omit<PastCycle, 'course' | 'certificate' | 'enrolledAt' | 'endedAt'> &
  Omit<PastCycle['course'], 'coverUrl'> & {
    cover: string | null
    enrolledAt: Date
    endedAt: Date | null
    serial: string | null
    expiresAt: Date | null
    revokedAt: Date | null
  }

const SQL = `
SELECT e.uuid AS id, c.title, c.slug, c.thumbnail_url AS cover, e.enrollment_cycle AS cycle, e.status,
  e.enrolled_at AS "enrolledAt", coalesce(e.completed_at, e.withdrawn_at, e.expired_at) AS "endedAt", e.grade,
  e.withdrawal_reason AS reason, x.serial, x.expires_at AS "expiresAt", x.revoked_at AS "revokedAt",
  c.status = 'published' AND c.is_public AND NOT EXISTS (SELECT 1 FROM course_enrollments n
    WHERE n.tenant_id = :tenant AND n.user_id = :user AND n.course_id = e.course_id
    AND n.enrollment_cycle > e.enrollment_cycle) AS "canRepeat"
FROM course_enrollments e
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id
LEFT JOIN course_completions d ON d.tenant_id = :tenant AND d.enrollment_id = e.id
LEFT JOIN certificates x ON x.tenant_id = :tenant AND x.completion_id = d.id
WHERE e.tenant_id = :tenant AND e.user_id = :user AND e.status NOT IN ('enrolled', 'in_progress')
ORDER BY coalesce(e.completed_at, e.withdrawn_at, e.expired_at, e.enrolled_at) DESC, e.id DESC LIMIT 200`
