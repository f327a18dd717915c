import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseResource from '#courses/models/course_resource'
import { makeResource, type NewResource } from '#courses/actions/lesson_resources'
import type Course from '#courses/models/course'

/** A file or link at the end of a course's resources. @throws UploadGone */
export async function addCourseResource(course: Course, resource: NewResource) {
  const { title, file, url, size, mime } = await makeResource(course, resource)
  return CourseResource.create({
    courseId: course.id,
    title,
    resourceType: file ? resourceTypeOf(mime) : 'link',
    fileUrl: url,
    fileSize: size,
    mimeType: mime,
    metadata: file ? { file } : null,
    sortOrder: await nextPlace(course.id),
  })
}

/** All of them in a new order; what is not named keeps its place behind. */
export async function orderCourseResources(course: Course, uuids: string[]) {
  await db.rawQuery(ORDER, { tenant: currentTenantId(), course: course.id, uuids })
}

const ORDER = `
UPDATE course_resources r SET sort_order = wanted.place - 1
FROM unnest(:uuids::uuid[]) WITH ORDINALITY AS wanted (uuid, place)
WHERE r.tenant_id = :tenant AND r.course_id = :course AND r.uuid = wanted.uuid`

async function nextPlace(courseId: number) {
  const last = await CourseResource.query()
    .where('courseId', courseId)
    .orderBy('sortOrder', 'desc')
    .first()
  return (last?.sortOrder ?? -1) + 1
}

/** As `course_resources.resource_type` says it. */
export function resourceTypeOf(mime: string | null) {
  const [family] = (mime ?? '').split('/')
  if (family === 'image' || family === 'video' || family === 'audio') return family
  return family === 'text' || /pdf|officedocument/.test(mime ?? '') ? 'document' : 'file'
}
