import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineDuty } from '#platform/duties/define_duty'
import { currentTenantId } from '#platform/tenancy/scope'
import { TEAM } from '#learning/queries/team'

const MOST = 20

/** Deadlines that the people of a manager have missed, a line for each course. */
defineDuty({
  permission: 'team.view',
  async find({ me, i18n }) {
    const { rows } = await db.rawQuery(OVERDUE, {
      tenant: currentTenantId(),
      manager: me.id,
      now: clock.now().toISO()!,
    })
    return rows.map(({ uuid, slug, title, people, since, names }: OverdueCourse) => ({
      id: `team-${uuid}`,
      urgency: 'overdue' as const,
      title: i18n.t('learning.duties.team_overdue', { count: people }),
      detail: title,
      icon: 'team',
      dueAt: since.toISOString(),
      minutes: null,
      why: [i18n.t('learning.duties.team_overdue_why', { names: shortened(names, people) })],
      button: {
        label: i18n.t('learning.duties.look'),
        href: `/team?${new URLSearchParams({ 'filter[standing]': 'overdue', 'filter[course]': slug })}`,
      },
    }))
  },
})

/** "Ada, Omar, Gita +4" */
const shortened = (names: string[], people: number) =>
  names.join(', ') + (people > names.length ? ` +${people - names.length}` : '')

type OverdueCourse = {
  uuid: string
  slug: string
  title: string
  people: number
  since: Date
  names: string[]
}

const OVERDUE = `
SELECT c.uuid, c.slug, c.title, count(*)::int AS people, min(e.due_at) AS since,
  (array_agg(coalesce(u.display_name, u.first_name || ' ' || u.last_name) ORDER BY e.due_at))[1:3] AS names
FROM course_enrollments e
JOIN users u ON u.tenant_id = :tenant AND u.id = e.user_id AND u.status = 'active' AND u.deleted_at IS NULL
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id AND c.deleted_at IS NULL
WHERE e.tenant_id = :tenant AND e.status IN ('enrolled', 'in_progress') AND e.due_at < :now AND e.user_id IN (${TEAM})
GROUP BY c.id, c.uuid, c.slug, c.title ORDER BY min(e.due_at), c.id LIMIT ${MOST}`
