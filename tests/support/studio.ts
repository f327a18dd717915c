import type { ApiClient } from '@japa/api-client'
import db from '#platform/db'
import Course from '#courses/models/course'
import { courseTree } from '#courses/queries/course_tree'
import type User from '#identity/models/user'
import { makeCourse } from '#tests/support/sample_course'
import { makeTenant, makeUser, signedIn, type TestTenant } from '#tests/support/tenants'

/** An author with a draft, somebody who only learns, and an author of another tenant. */
export async function makeStudio(outline?: Record<string, string[]>) {
  const [tenant, elsewhere] = [await makeTenant(), await makeTenant()]
  const ada = await makeUser(tenant, ['author'])
  const course = await makeCourse(tenant, ada, outline)
  return {
    tenant,
    elsewhere,
    ada,
    course,
    path: `/studio/${course.slug}`,
    lina: await makeUser(tenant),
    stranger: await makeUser(elsewhere, ['author']),
  }
}

export type Studio = Awaited<ReturnType<typeof makeStudio>>

/** A request as somebody, answered without following redirects. */
export async function send(
  client: ApiClient,
  as: [TestTenant, User],
  method: string,
  path: string,
  body?: object,
  accept = 'text/html'
) {
  const request = client
    .request(path, method)
    .withCsrfToken()
    .withSession(await signedIn(...as))
    .header('accept', accept)
    .redirects(0)
  return body ? request.json(body) : request
}

/** The draft as it is now. */
export const draftOf = ({ tenant, course }: Pick<Studio, 'tenant' | 'course'>) =>
  db.asTenant(tenant.id, () => courseTree(course.id, null))

export const titlesOf = async (studio: Pick<Studio, 'tenant' | 'course'>) =>
  (await draftOf(studio)).map(({ title, items }) => [title, ...items.map((item) => item.title)])

export const fresh = ({ tenant, course }: Pick<Studio, 'tenant' | 'course'>) =>
  db.asTenant(tenant.id, () => Course.findOrFail(course.id))
