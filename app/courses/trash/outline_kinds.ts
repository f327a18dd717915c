import db from '#platform/db'
import CourseActivity from '#courses/models/course_activity'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import { whereReached } from '#courses/queries/where_reached'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineTrashKind, type TrashKind } from '#platform/trash/define_trash_kind'
import type { ListContext, Query } from '#platform/lists/define_list'
import type { Answers, TrashQuestion } from '#platform/trash/types'

/** Attempts at quizzes below, whose rows the foreign keys would take along. */
const attemptsBelow = (activities: string) =>
  `EXISTS (SELECT 1 FROM assessments s JOIN assessment_attempts a ON a.tenant_id = s.tenant_id AND a.assessment_id = s.id
    WHERE s.tenant_id = t.tenant_id AND s.activity_id IN (${activities}))`

const countBelow = (table: string) =>
  `(SELECT count(*)::int FROM ${table} i WHERE i.tenant_id = t.tenant_id AND i.module_id = t.id AND i.deleted_at IS NULL)`

const RIGHTS: Pick<TrashKind, 'permission' | 'purgePermission'> = {
  permission: 'courses.edit',
  purgePermission: 'trash.purge',
}

export const moduleKind = defineTrashKind({
  ...RIGHTS,
  name: 'module',
  model: CourseModule,
  within: (query, ctx) => inLiveCourse(query, 't.course_id', ctx).whereNull('t.course_version_id'),
  title: 't.title',
  place: 'c.title',
  contains: { lessons: countBelow('course_lessons'), activities: countBelow('course_activities') },
  evidence: attemptsBelow(
    'SELECT i.id FROM course_activities i WHERE i.tenant_id = t.tenant_id AND i.module_id = t.id'
  ),
})

/** Lessons and activities of drafts: what a version has frozen is no longer anybody's to delete. */
const ITEM = {
  ...RIGHTS,
  within: (query: Query, ctx: ListContext) =>
    inLiveCourse(
      query.joinRaw('JOIN course_modules m ON m.tenant_id = t.tenant_id AND m.id = t.module_id'),
      'm.course_id',
      ctx
    ).whereNull('m.course_version_id'),
  title: 't.title',
  place: `c.title || ' › ' || m.title`,
  questions: placeQuestion,
  settle: async (item: CourseLesson | CourseActivity, { module }: Answers) => {
    if (module) item.moduleId = (await CourseModule.findByOrFail('uuid', module)).id
  },
}

export const lessonKind = defineTrashKind({
  ...ITEM,
  name: 'lesson',
  model: CourseLesson,
  evidence: `EXISTS (SELECT 1 FROM learning_progress p WHERE p.tenant_id = t.tenant_id AND p.lesson_id = t.id)`,
})

export const activityKind = defineTrashKind({
  ...ITEM,
  name: 'activity',
  model: CourseActivity,
  contains: {
    questions: `(SELECT count(*)::int FROM assessments s JOIN assessment_questions q ON q.tenant_id = s.tenant_id
      AND q.assessment_id = s.id AND q.deleted_at IS NULL WHERE s.tenant_id = t.tenant_id AND s.activity_id = t.id)`,
  },
  evidence: attemptsBelow('t.id'),
})

/** What is in a trashed course comes back with it. */
const inLiveCourse = (query: Query, course: string, { me }: ListContext) =>
  whereReached(
    query
      .joinRaw(`JOIN courses c ON c.tenant_id = t.tenant_id AND c.id = ${course}`)
      .whereNull('c.deleted_at'),
    'c',
    me.grants,
    'courses.edit'
  )

/** Where an item goes whose module is in the trash as well. */
async function placeQuestion(
  item: CourseLesson | CourseActivity,
  { module }: Answers
): Promise<TrashQuestion[]> {
  const { rows } = await db.rawQuery(MODULES, { tenant: currentTenantId(), module: item.moduleId })
  const live = rows.filter((row: any) => !row.deletedAt)
  const own = rows.find((row: any) => row.id === item.moduleId)
  const isPlaced = module ? live.some((row: any) => row.uuid === module) : !own?.deletedAt
  if (isPlaced) return []
  const options = live.map((row: any) => ({ value: row.uuid, label: row.title }))
  return [{ name: 'module', wanted: own?.title ?? '', value: options[0]?.value ?? '', options }]
}

const MODULES = `
SELECT b.id, b.uuid, b.title, b.deleted_at AS "deletedAt"
FROM course_modules a JOIN course_modules b ON b.tenant_id = :tenant AND b.course_id = a.course_id AND b.course_version_id IS NULL
WHERE a.tenant_id = :tenant AND a.id = :module ORDER BY b.sort_order, b.id LIMIT 500`
