import db from '#platform/db'
import { defineHistory } from '#platform/history/define_history'
import { currentTenantId } from '#platform/tenancy/scope'
import { textOfDocument } from '#platform/text/text_of_document'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import CourseLesson from '#courses/models/course_lesson'
import { lessonDocument } from '#courses/rules/lesson_document'

defineHistory({
  name: 'courses',
  model: Course,
  title: (course: Course) => course.title,
  href: (course: Course) => `/studio/${course.slug}/outline`,
  mayView: (course: Course, me) => me.can('courses.edit', course.scope),
  restorable: [
    'title',
    'subtitle',
    'description',
    'objectives',
    'prerequisites',
    'targetAudience',
    'difficultyLevel',
    'estimatedDuration',
    'thumbnailUrl',
  ],
  mayRestore: (course: Course, me) => me.can('courses.edit', course.scope),
  text: {
    description: String,
    objectives: String,
    prerequisites: String,
    targetAudience: String,
  },
  names: { categoryId: (ids) => namesIn('course_categories', 'name', ids) },
})

defineHistory({
  name: 'lessons',
  model: CourseLesson,
  title: (lesson: CourseLesson) => lesson.title,
  href: async (lesson: CourseLesson) =>
    `/studio/${(await courseOf(lesson)).slug}/lessons/${lesson.lineageId}`,
  // Versions have no history of their own: they are what the draft was.
  mayView: async (lesson: CourseLesson, me) => {
    const course = await courseOf(lesson)
    return lesson.module.courseVersionId === null && me.can('courses.edit', course.scope)
  },
  restorable: ['title', 'description', 'content', 'notes', 'estimatedDuration'],
  mayRestore: () => true,
  hidden: ['contentMetadata', 'completionCriteria'],
  text: {
    content: (content: string) => textOfDocument(lessonDocument(content)),
    description: String,
    notes: String,
  },
  names: { moduleId: (ids) => namesIn('course_modules', 'title', ids) },
  // Whoever has the lesson open must hear of it before they save over it.
  restored: (lesson: CourseLesson) => lesson.merge({ revision: lesson.revision + 1 }).save(),
})

defineHistory({
  name: 'categories',
  model: CourseCategory,
  title: (category: CourseCategory) => category.name,
  href: () => '/admin/categories',
  mayView: (_, me) => me.can('courses.manage_categories'),
  restorable: ['name', 'description'],
  mayRestore: () => true,
  names: { parentId: (ids) => namesIn('course_categories', 'name', ids) },
})

async function courseOf(lesson: CourseLesson): Promise<Course> {
  await lesson.load('module', (query) => query.sideload({ withTrashed: true }))
  return Course.query()
    .sideload({ withTrashed: true })
    .where('id', lesson.module.courseId)
    .firstOrFail()
}

async function namesIn(table: string, column: string, ids: number[]) {
  const rows = await db
    .from(table)
    .where('tenant_id', currentTenantId())
    .whereIn('id', ids)
    .select('id', db.raw(`?? AS name`, [column]) as any)
  return new Map(rows.map(({ id, name }) => [id as number, name as string]))
}
