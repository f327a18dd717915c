import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { whereReached } from '#courses/queries/where_reached'
import { defineList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

/**
 * Courses whose quizzes somebody has begun, with what waits for a person; and those that the
 * person is an instructor of, begun or not.
 */
export const taughtCoursesList = defineList({
  name: 'taught_courses',
  labels: 'assessments.teach_courses',
  permission: 'progress.view',
  path: () => '/teach',
  key: 'c.id',
  id: 'c.uuid',
  from: ({ me }) =>
    whereReached(
      db
        .from('courses as c')
        .joinRaw(`LEFT JOIN (${COUNTS}) n ON n.course_id = c.id`, [currentTenantId()])
        .where('c.tenant_id', currentTenantId())
        .whereNull('c.deleted_at')
        .where((any) => any.whereNotNull('n.course_id').orWhereIn('c.id', ownCourses(me))),
      'c',
      me.grants,
      'progress.view'
    ),
  columns: [
    { key: 'course', kind: 'text', sql: 'c.title', required: true, primary: true },
    { key: 'waiting', kind: 'number', sql: 'coalesce(n.waiting, 0)', required: true },
    { key: 'attempts', kind: 'number', sql: 'coalesce(n.attempts, 0)', required: true },
    { key: 'latest', kind: 'datetime', sql: 'n.latest' },
  ],
  extra: { slug: 'c.slug' },
  search: (query, words) => query.whereILike('c.title', containing(words)),
  defaultSort: '-waiting',
  toRow: ({ slug }) => ({ href: `/teach/${slug}/attempts` }),
})

/** Named one by one in their rights. */
function ownCourses({ grants }: ListContext['me']) {
  const { exceptions, roles } = grants.placesOf('progress.view')
  return [...exceptions.granted.courses, ...roles.granted.courses]
}

const COUNTS = `
SELECT s.course_id, count(*)::int AS attempts, count(*) FILTER (WHERE t.status = 'submitted')::int AS waiting,
  max(t.submitted_at) AS latest
FROM assessment_attempts t JOIN assessments s ON s.tenant_id = t.tenant_id AND s.id = t.assessment_id
WHERE t.tenant_id = ? GROUP BY s.course_id`
