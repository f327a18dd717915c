import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import type { CurrentUser } from '#identity/current_user'
import Course from '#courses/models/course'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'

defineUndo({
  contains: ['course_modules', 'course_lessons'],
  ...putBack({
    model: Course,
    name: ({ title }: Course) => title,
    mayChange: async (_, me) => (course: Course) => me.can('courses.edit', course.scope),
    keeps: async (courses: Course[]) =>
      new Map(
        courses
          .filter(({ isPublished }) => isPublished)
          .map(({ id }) => [id, 'courses.undo.published'])
      ),
  }),
})

defineUndo(
  putBack({
    model: CourseModule,
    name: ({ title }: CourseModule) => title,
    mayChange: async (modules: CourseModule[], me) => {
      const mine = await editable(
        modules.map(({ courseId }) => courseId),
        me
      )
      return (module: CourseModule) => mine.has(module.courseId)
    },
  })
)

defineUndo(
  putBack({
    model: CourseLesson,
    name: ({ title }: CourseLesson) => title,
    async mayChange(lessons: CourseLesson[], me) {
      const modules = await CourseModule.query()
        .sideload({ withTrashed: true })
        .whereIn(
          'id',
          lessons.map(({ moduleId }) => moduleId)
        )
      const homes = new Map(modules.map(({ id, courseId }) => [id, courseId]))
      const mine = await editable([...homes.values()], me)
      return ({ moduleId }: CourseLesson) => mine.has(homes.get(moduleId)!)
    },
    // Whoever has the lesson open must hear of it before they save over it.
    settle: (lesson) => lesson.merge({ revision: lesson.$original.revision + 1 }),
  })
)

/** Ids of those courses that somebody may edit, also of what the same undo has just moved to the trash. */
async function editable(ids: number[], me: CurrentUser): Promise<Set<number>> {
  const courses = await Course.query()
    .sideload({ withTrashed: true })
    .whereIn('id', [...new Set(ids)])
  return new Set(courses.filter(({ scope }) => me.can('courses.edit', scope)).map(({ id }) => id))
}
