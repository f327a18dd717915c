import db from '#platform/db'
import Course from '#courses/models/course'
import CourseModule from '#courses/models/course_module'
import CourseLesson from '#courses/models/course_lesson'
import { publishCourse } from '#courses/actions/publish_course'
import { enrollLearner } from '#learning/actions/enroll_learner'
import type User from '#identity/models/user'
import type { TestTenant } from '#tests/support/tenants'

const text = (words: string) =>
  JSON.stringify({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  })

/** A draft with the modules and lessons named, in order. */
export async function makeCourse(
  tenant: TestTenant,
  author: User,
  outline: Record<string, string[]> = { 'Module one': ['First lesson', 'Second lesson'] }
): Promise<Course> {
  return db.asTenant(
    tenant.id,
    async () => {
      const course = await Course.create({
        title: 'A sample course',
        slug: `sample-${crypto.randomUUID()}`,
        organizationId: tenant.id,
        createdBy: author.id,
      })
      for (const [position, [title, lessons]] of Object.entries(outline).entries()) {
        const module = await CourseModule.create({
          courseId: course.id,
          title,
          sortOrder: position,
        })
        for (const [sortOrder, lesson] of lessons.entries()) {
          await CourseLesson.create({
            moduleId: module.id,
            title: lesson,
            sortOrder,
            content: text(lesson),
          })
        }
      }
      return course
    },
    { userId: author.id, label: author.name }
  )
}

/** Publishes the draft as it is. */
export const publish = (tenant: TestTenant, course: Course, author: User) =>
  db.asTenant(tenant.id, async () =>
    publishCourse(await Course.findOrFail(course.id), {
      changeLog: 'As it is',
      publishedBy: author.id,
    })
  )

/** A published course with somebody in it. */
export async function fillCourse(tenant: TestTenant, author: User) {
  const course = await makeCourse(tenant, author)
  await publish(tenant, course, author)
  await db.asTenant(tenant.id, async () =>
    enrollLearner(await Course.findOrFail(course.id), author, { type: 'self', by: null })
  )
  return course
}
