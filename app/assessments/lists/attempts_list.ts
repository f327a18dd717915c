import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { whereReached } from '#courses/queries/where_reached'
import { defineList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { isUuid } from '#platform/text/addresses'

const NAME = `coalesce(u.display_name, u.first_name || ' ' || u.last_name)`

/** All attempts of one course's learners. */
export const attemptsList = defineList({
  name: 'attempts',
  labels: 'assessments.attempts',
  permission: 'progress.view',
  path: ({ params }) => `/teach/${params.course}/attempts`,
  about: 'course',
  key: 't.id',
  id: 't.uuid',
  from: ({ me, params }) =>
    whereReached(
      db
        .from('assessment_attempts as t')
        .joinRaw('JOIN assessments s ON s.tenant_id = t.tenant_id AND s.id = t.assessment_id')
        .joinRaw('JOIN courses c ON c.tenant_id = t.tenant_id AND c.id = s.course_id')
        .joinRaw('JOIN users u ON u.tenant_id = t.tenant_id AND u.id = t.user_id')
        .joinRaw(
          'LEFT JOIN course_activities a ON a.tenant_id = t.tenant_id AND a.id = s.activity_id'
        )
        .where('t.tenant_id', currentTenantId())
        .whereNull('c.deleted_at')
        .where('c.slug', params.course),
      'c',
      me.grants,
      'progress.view'
    ),
  columns: [
    {
      key: 'learner',
      kind: 'person',
      sql: 'u.last_name',
      filterSql: NAME,
      required: true,
      primary: true,
    },
    { key: 'quiz', kind: 'text', sql: 'coalesce(a.title, s.title)' },
    { key: 'number', kind: 'number', sql: 't.attempt_number', required: true },
    { key: 'status', kind: 'status', sql: 't.status', required: true },
    { key: 'result', kind: 'percent', sql: 't.percentage' },
    { key: 'passed', kind: 'boolean', sql: 't.passed' },
    { key: 'duration', kind: 'duration', sql: 't.time_spent' },
    { key: 'submittedAt', kind: 'datetime', sql: 't.submitted_at' },
    { key: 'startedAt', kind: 'datetime', sql: 't.started_at', required: true, hidden: true },
  ],
  extra: {
    name: NAME,
    email: 'u.email',
    avatarUrl: 'u.avatar_url',
  },
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: ['in_progress', 'submitted', 'graded'],
    },
    {
      key: 'quiz',
      kind: 'choice',
      options: quizzes,
      isValue: isUuid,
      where: (query, values) => query.whereIn('s.lineage_id', values),
    },
  ],
  search: (query, words) =>
    query.whereRaw(`(u.first_name || ' ' || u.last_name || ' ' || u.email) ILIKE ?`, [
      containing(words),
    ]),
  defaultSort: '-submittedAt',
  toRow: ({ id, name, email, avatarUrl, status, duration }, { i18n, params }) => ({
    learner: { name, email, avatarUrl },
    status: { value: status, label: i18n.t(`assessments.status.${status}`) },
    duration: status === 'in_progress' ? null : duration,
    href: `/teach/${params.course}/attempts/${id}`,
  }),
})

/** The course's quizzes, those of older versions included, each once. */
async function quizzes({ params }: ListContext) {
  const { rows } = await db.rawQuery(QUIZZES, {
    tenant: currentTenantId(),
    course: params.course,
  })
  return rows.map(({ value, label }: { value: string; label: string }) => ({ value, label }))
}

const QUIZZES = `
SELECT DISTINCT ON (s.lineage_id) s.lineage_id AS value, coalesce(a.title, s.title) AS label
FROM assessments s
JOIN courses c ON c.tenant_id = :tenant AND c.id = s.course_id AND c.slug = :course
LEFT JOIN course_activities a ON a.tenant_id = :tenant AND a.id = s.activity_id
WHERE s.tenant_id = :tenant AND s.deleted_at IS NULL
ORDER BY s.lineage_id, s.id DESC LIMIT 200`
