import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineDuty } from '#platform/duties/define_duty'
import { instantInWords } from '#platform/dates/instant_in_words'
import { currentTenantId } from '#platform/tenancy/scope'
import { taughtCoursesList } from '#assessments/lists/taught_courses_list'

const MOST = 20
/** What reading and grading one attempt takes, about. */
const MINUTES_TO_GRADE = 3

/** Exams that were begun: their time runs. */
defineDuty({
  permission: 'signed_in',
  async find({ me, i18n }) {
    const { rows } = await db.rawQuery(OPEN, {
      tenant: currentTenantId(),
      user: me.id,
      now: clock.now().toISO()!,
    })
    return rows.map(({ uuid, quiz, course, deadline }: OpenAttempt) => ({
      id: `attempt-${uuid}`,
      urgency: deadline ? ('running' as const) : ('in_progress' as const),
      title: quiz,
      detail: course,
      icon: 'clock',
      dueAt: deadline?.toISOString() ?? null,
      minutes:
        deadline && Math.max(0, Math.round((deadline.getTime() - clock.now().toMillis()) / 60_000)),
      why: [
        deadline
          ? i18n.t('assessments.duties.running', { at: instantInWords(deadline, me) })
          : i18n.t('assessments.duties.open'),
      ],
      button: { label: i18n.t('assessments.duties.go_on'), href: `/attempts/${uuid}` },
    }))
  },
})

/** Work of learners that only a person can grade. */
defineDuty({
  permission: 'attempts.grade',
  async find(ctx) {
    const { i18n } = ctx
    const courses = await taughtCoursesList
      .from(ctx)
      .where('n.waiting', '>', 0)
      .orderBy('n.waiting', 'desc')
      .orderBy('c.id')
      .limit(MOST)
      .select('c.uuid', 'c.slug', 'c.title', 'n.waiting')
    return courses.map(({ uuid, slug, title, waiting }) => ({
      id: `grading-${uuid}`,
      urgency: 'waiting' as const,
      title: i18n.t('assessments.duties.to_grade', { count: waiting }),
      detail: title,
      icon: 'clipboard',
      dueAt: null,
      minutes: waiting * MINUTES_TO_GRADE,
      why: [i18n.t('assessments.duties.to_grade_why')],
      button: {
        label: i18n.t('assessments.duties.grade'),
        href: `/teach/${slug}/attempts?filter[status]=submitted`,
      },
    }))
  },
})

type OpenAttempt = { uuid: string; quiz: string; course: string; deadline: Date | null }

const OPEN = `
SELECT t.uuid, s.title AS quiz, c.title AS course, t.deadline_at AS deadline
FROM assessment_attempts t
JOIN assessments s ON s.tenant_id = :tenant AND s.id = t.assessment_id
JOIN courses c ON c.tenant_id = :tenant AND c.id = s.course_id AND c.deleted_at IS NULL
WHERE t.tenant_id = :tenant AND t.user_id = :user AND t.status = 'in_progress'
  AND (t.deadline_at IS NULL OR t.deadline_at > :now)
ORDER BY t.deadline_at NULLS LAST, t.id LIMIT ${MOST}`
