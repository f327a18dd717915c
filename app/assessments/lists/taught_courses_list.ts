import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

/** Courses whose quizzes somebody has begun, with what waits for a person. */
export const taughtCoursesList = defineList({
  name: 'taught_courses',
  labels: 'assessments.teach_courses',
  permission: 'progress.view',
  path: () => '/teach',
  key: 'c.id',
  id: 'c.uuid',
  from: ({ me }) => {
    const branches = me.grants.organizationsFor('progress.view')
    return db
      .from('courses as c')
      .joinRaw(`JOIN (${COUNTS}) n ON n.course_id = c.id`, [currentTenantId()])
      .where('c.tenant_id', currentTenantId())
      .whereNull('c.deleted_at')
      .if(branches !== null, (query) => query.whereIn('c.organization_id', branches!))
  },
  columns: [
    { key: 'course', kind: 'text', sql: 'c.title', primary: true },
    { key: 'waiting', kind: 'number', sql: 'n.waiting' },
    { key: 'attempts', kind: 'number', sql: 'n.attempts' },
    { key: 'latest', kind: 'datetime', sql: 'n.latest' },
  ],
  extra: { slug: 'c.slug' },
  search: (query, words) => query.whereILike('c.title', `%${words.replace(/[\\%_]/g, '\\$&')}%`),
  defaultSort: '-waiting',
  toRow: ({ slug }) => ({ href: `/teach/${slug}/attempts` }),
})

const COUNTS = `
SELECT s.course_id, count(*)::int AS attempts, count(*) FILTER (WHERE t.status = 'submitted')::int AS waiting,
  max(t.submitted_at) AS latest
FROM assessment_attempts t JOIN assessments s ON s.tenant_id = t.tenant_id AND s.id = t.assessment_id
WHERE t.tenant_id = ? GROUP BY s.course_id`
