import db from '#platform/db'
import Course from '#courses/models/course'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import CertificateTemplate from '#courses/models/certificate_template'
import CourseEnrollment from '#learning/models/course_enrollment'
import { enrollLearner, type EnrollOptions } from '#learning/actions/enroll_learner'
import { recordProgress } from '#learning/actions/record_progress'
import { courseTree, type TreeItem } from '#courses/queries/course_tree'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser, signedIn, type TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'
import type { NewUser } from '#identity/actions/create_user'

/** "First", "Second", then "Third", which opens after the first module. */
export const OUTLINE = { 'Basics': ['First', 'Second'], 'The rest': ['Third'] }

/**
 * A published course of three lessons in its own tenant: the second module opens after
 * the first, and a certificate waits at the end.
 */
export async function makeLearning(person: Partial<NewUser> = {}) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const learner = await makeUser(tenant, [], {
    firstName: 'Lina',
    lastName: 'Learner',
    ...person,
  })
  const course = await lockedCourse(tenant, author)
  const items = await itemsOf(tenant, course)
  return { tenant, author, learner, course, items, path: `/learn/${course.slug}` }
}

export async function lockedCourse(tenant: TestTenant, author: User) {
  const draft = await makeCourse(tenant, author, OUTLINE)
  await db.asTenant(tenant.id, async () => {
    const [basics, rest] = await CourseModule.query()
      .where('courseId', draft.id)
      .orderBy('sortOrder')
    await rest.merge({ unlockConditions: { op: 'completed', item: basics.lineageId } }).save()
    const template = await CertificateTemplate.create({
      name: 'Plain',
      validityMonths: 12,
      createdBy: author.id,
    })
    const course = await Course.findOrFail(draft.id)
    await course.merge({ certificateTemplateId: template.id }).save()
  })
  await publish(tenant, draft, author)
  return db.asTenant(tenant.id, () => Course.findOrFail(draft.id))
}

/** The items of the current version, in order. */
export function itemsOf(tenant: TestTenant, course: Course): Promise<TreeItem[]> {
  return db.asTenant(tenant.id, async () => {
    const { id } = await db
      .from('course_versions')
      .where({ tenant_id: tenant.id, course_id: course.id, is_current: true })
      .firstOrFail()
    return (await courseTree(course.id, id)).flatMap((module) => module.items)
  })
}

export const enroll = (
  tenant: TestTenant,
  course: Course,
  learner: User,
  options: Partial<EnrollOptions> = {}
) =>
  db.asTenant(
    tenant.id,
    async () =>
      (await enrollLearner(course, learner, { type: 'self', by: learner, ...options })).enrollment,
    { userId: learner.id, label: learner.name }
  )

/** Does items as their learner would. */
export async function finish(tenant: TestTenant, enrollment: CourseEnrollment, items: TreeItem[]) {
  for (const item of items) {
    await db.asTenant(tenant.id, () =>
      recordProgress(enrollment.id, {
        kind: item.kind,
        itemId: item.id,
        moduleId: item.moduleId,
        status: 'completed',
      })
    )
  }
}

export const reread = (tenant: TestTenant, enrollment: CourseEnrollment) =>
  db.asTenant(tenant.id, () => CourseEnrollment.findOrFail(enrollment.id))

/** Publishes another version of a course with one more lesson in its first module. */
export async function publishWithLesson(
  tenant: TestTenant,
  course: Course,
  author: User,
  title: string
) {
  await db.asTenant(tenant.id, async () => {
    const module = await CourseModule.query()
      .where('courseId', course.id)
      .whereNull('courseVersionId')
      .orderBy('sortOrder')
      .firstOrFail()
    await CourseLesson.create({ moduleId: module.id, title, sortOrder: 9 })
  })
  await publish(tenant, course, author)
}

/** Requests of somebody who is signed in, one at a time. */
export async function browserOf(client: any, tenant: TestTenant, user: User) {
  const session = await signedIn(tenant, user)
  const asked = (method: string, path: string) =>
    client[method](path).withSession(session).withCsrfToken().redirects(0)
  return {
    page: (path: string) => client.get(path).withSession(session).withInertia().redirects(0),
    get: (path: string) => client.get(path).withSession(session).redirects(0),
    post: (path: string, body: object = {}) => asked('post', path).withInertia().json(body),
    put: (path: string, body: object = {}) => asked('put', path).withInertia().json(body),
    delete: (path: string, body: object = {}) => asked('delete', path).withInertia().json(body),
    json: (method: 'post' | 'put' | 'delete', path: string, body: object = {}) =>
      asked(method, path).header('accept', 'application/json').json(body),
  }
}
