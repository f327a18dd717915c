import { validateDocument } from '#platform/text/validate_document'
import { addLesson } from '#courses/actions/add_to_outline'
import { makeResource, type NewResource } from '#courses/actions/lesson_resources'
import { resourceDocument } from '#courses/rules/resource_document'
import type Course from '#courses/models/course'
import type CourseModule from '#courses/models/course_module'

/** A file or an address as a lesson of its own, at the end of a module. @throws UploadGone */
export async function addLinkLesson(course: Course, module: CourseModule, link: NewResource) {
  const resource = await makeResource(course, link)
  return addLesson(module, {
    title: link.title,
    content: JSON.stringify(validateDocument(resourceDocument(resource))),
    contentType: resource.file ? 'document' : 'external',
  })
}
