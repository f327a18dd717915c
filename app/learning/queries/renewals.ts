import { DateTime } from 'luxon'
import { coverUrl } from '#courses/cover_url'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { RENEWAL_DAYS } from '#learning/enums'
import type { ToDo } from '#learning/types'
import type { Words } from '#learning/words'

/** Certificates that end soon or have ended, unless there is a newer one or the course is being taken. */
export async function renewals(me: { id: number }, words: Words): Promise<ToDo[]> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(SQL, {
    tenant: currentTenantId(),
    user: me.id,
    until: clock.now().plus({ days: RENEWAL_DAYS }).toISO()!,
  })
  return rows.map(({ serial, title, slug, cover, expiresAt }) => {
    const end = DateTime.fromJSDate(expiresAt)
    const key = end < clock.now() ? 'learning.why.expired' : 'learning.why.expires'
    return {
      id: serial,
      urgency: 'renew',
      course: { title, slug, coverUrl: coverUrl(cover) },
      percent: 0,
      required: { done: 0, total: 0 },
      grade: null,
      dueAt: end.toISO(),
      lastAccessedAt: null,
      button: { kind: 'renew', href: `/c/${slug}/enrollments` },
      why: [words.t(key, { date: words.date(end) })],
      missing: [],
      minutes: null,
      canLeave: false,
    }
  })
}

type Row = {
  serial: string
  title: string
  slug: string
  cover: string | null
  expiresAt: Date
}

const SQL = `
SELECT DISTINCT ON (x.course_id) x.serial, c.title, c.slug, c.thumbnail_url AS cover, x.expires_at AS "expiresAt"
FROM certificates x
JOIN courses c ON c.tenant_id = :tenant AND c.id = x.course_id AND c.deleted_at IS NULL AND c.status = 'published'
WHERE x.tenant_id = :tenant AND x.user_id = :user AND x.revoked_at IS NULL AND x.expires_at <= :until
  AND NOT EXISTS (SELECT 1 FROM certificates n WHERE n.tenant_id = :tenant AND n.user_id = :user
    AND n.course_id = x.course_id AND n.revoked_at IS NULL AND (n.expires_at IS NULL OR n.expires_at > :until))
  AND NOT EXISTS (SELECT 1 FROM course_enrollments e WHERE e.tenant_id = :tenant AND e.user_id = :user
    AND e.course_id = x.course_id AND e.status IN ('enrolled', 'in_progress', 'suspended', 'pending_approval', 'waitlisted'))
ORDER BY x.course_id, x.expires_at DESC LIMIT 50`
