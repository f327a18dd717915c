import { containing } from '#platform/search/containing'
import { coverUrl } from '#courses/cover_url'
import db from '#platform/db'
import { departments } from '#identity/queries/departments'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { DUE_SOON_DAYS } from '#learning/enums'
import { whatIsLeft } from '#learning/queries/what_is_left'
import { wordsFor } from '#learning/words'
import type { ListContext, ListDefinition, Query } from '#platform/lists/define_list'

/** Where an enrollment stands for those who watch over it: its status, or how its deadline is. */
const STANDINGS = [
  'overdue',
  'due_soon',
  'in_progress',
  'enrolled',
  'completed',
  'withdrawn',
  'expired',
] as const

const STANDING = `CASE
  WHEN e.id IS NULL THEN 'none'
  WHEN e.status IN ('enrolled', 'in_progress') AND e.due_at < at_once.now THEN 'overdue'
  WHEN e.status IN ('enrolled', 'in_progress') AND e.due_at < at_once.soon THEN 'due_soon'
  ELSE e.status END`

/** The joins that these columns need around `users u` and `course_enrollments e`. */
export function withEnrollmentJoins(query: Query): Query {
  const now = clock.now()
  return query
    .joinRaw('LEFT JOIN courses c ON c.tenant_id = e.tenant_id AND c.id = e.course_id')
    .joinRaw('LEFT JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id')
    .joinRaw('LEFT JOIN users b ON b.tenant_id = e.tenant_id AND b.id = e.enrolled_by')
    .joinRaw('CROSS JOIN (SELECT ?::timestamptz AS now, ?::timestamptz AS soon) AS at_once', [
      now.toISO()!,
      now.plus({ days: DUE_SOON_DAYS }).toISO()!,
    ])
}

/** The newest cycle alone; the ones before are history. */
export const NEWEST_CYCLE = `NOT EXISTS (SELECT 1 FROM course_enrollments n WHERE n.tenant_id = e.tenant_id
  AND n.user_id = e.user_id AND n.course_id = e.course_id AND n.enrollment_cycle > e.enrollment_cycle)`

const nameOf = (alias: string) =>
  `coalesce(${alias}.display_name, ${alias}.first_name || ' ' || ${alias}.last_name)`

/** What every list of enrollments shows, finds and filters by. */
export const ENROLLMENT_COLUMNS = {
  labels: 'learning.enrollments',
  rowName: `concat_ws(' · ', ${nameOf('u')}, c.title)`,
  columns: [
    {
      key: 'person',
      kind: 'person',
      sql: 'u.last_name',
      filterSql: nameOf('u'),
      required: true,
      primary: true,
    },
    { key: 'course', kind: 'course', sql: 'c.title' },
    { key: 'standing', kind: 'status', sql: STANDING, required: true },
    { key: 'percent', kind: 'progress', sql: 'e.completion_percentage' },
    { key: 'grade', kind: 'percent', sql: 'e.grade', hidden: true },
    { key: 'dueAt', kind: 'datetime', sql: 'e.due_at' },
    { key: 'why', kind: 'text', sql: 'NULL::text', sortable: false },
    { key: 'lastAccessedAt', kind: 'datetime', sql: 'e.last_accessed_at', hidden: true },
    { key: 'department', kind: 'text', sql: 'p.department', hidden: true },
    { key: 'enrolledAt', kind: 'datetime', sql: 'e.enrolled_at', hidden: true },
    { key: 'enrolledBy', kind: 'text', sql: nameOf('b'), hidden: true },
    { key: 'completedAt', kind: 'datetime', sql: 'e.completed_at', hidden: true },
  ],
  extra: {
    name: nameOf('u'),
    email: 'u.email',
    avatarUrl: 'u.avatar_url',
    userId: 'u.uuid',
    title: 'c.title',
    cover: 'c.thumbnail_url',
    slug: 'c.slug',
    organizationId: 'c.organization_id',
    categoryId: 'c.category_id',
    enrollment: 'e.id',
    courseId: 'e.course_id',
    courseVersionId: 'e.course_version_id',
    startedAt: 'e.started_at',
    status: 'e.status',
    withdrawalReason: 'e.withdrawal_reason',
  },
  filters: [
    {
      key: 'standing',
      kind: 'choice',
      options: STANDINGS,
    },
    {
      key: 'course',
      kind: 'choice',
      options: publishedCourses,
      where: (query, values) => query.whereIn('c.slug', values),
    },
    {
      key: 'department',
      kind: 'choice',
      options: departments,
    },
  ],
  search: (query, words) => {
    const pattern = containing(words.toLowerCase())
    return query.where((any) =>
      any.whereLike('u.search_text', pattern).orWhereILike('c.title', pattern)
    )
  },
  prepare: (rows, { me }) => whatIsLeft(rows, wordsFor(me)),
} satisfies Partial<ListDefinition>

/** A row of such a list; the reasons are there as words for a file and with links for the page. */
export function toEnrollmentRow(raw: any, { i18n, me }: ListContext) {
  const { name, email, avatarUrl, title, cover, standing } = raw
  return {
    person: { name, email, avatarUrl },
    course: title && { title, coverUrl: coverUrl(cover) },
    standing: { value: standing, label: i18n.t(`learning.enrollment.${standing}`) },
    percent: raw.enrollment ? raw.percent : null,
    progressHref: me.can('progress.view', raw) ? `/teach/${raw.slug}/progress` : null,
    why: raw.reasons.map(({ text }: { text: string }) => text).join('; ') || null,
  }
}

async function publishedCourses() {
  const courses = await db
    .from('courses')
    .where('tenant_id', currentTenantId())
    .whereIn('status', ['published', 'archived'])
    .whereNull('deleted_at')
    .orderBy('title')
    .limit(200)
    .select('slug', 'title')
  return courses.map(({ slug, title }) => ({ value: slug, label: title }))
}
