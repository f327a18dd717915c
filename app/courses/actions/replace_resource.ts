import { NotFound } from '#platform/errors'
import StoredFile from '#platform/files/stored_file'
import { takeUpload } from '#platform/files/uploads/take_upload'
import { lineageOf } from '#platform/files/versions/lineage'
import { replaceFile, restoreVersion } from '#platform/files/versions/replace_file'
import { resourceTypeOf } from '#courses/actions/course_resources'
import CourseLesson from '#courses/models/course_lesson'
import CourseResource from '#courses/models/course_resource'
import { resourceUploads } from '#courses/uploads'
import type Course from '#courses/models/course'
import type { LessonResource } from '#courses/studio_types'

/** A place where a course offers a file that may be replaced: beside a lesson, or for all of it. */
export type ResourceSlot = {
  title: string
  /** uuid of the file that is offered now. */
  file: string
  put(file: StoredFile): Promise<unknown>
}

/** Who changes it holds it: two who replace the same file queue up. */
type Held = { toChange?: boolean }

/** A file beside a lesson of the draft. @throws NotFound */
export async function lessonSlot(
  lesson: CourseLesson,
  id: string,
  { toChange }: Held = {}
): Promise<ResourceSlot> {
  const current = await CourseLesson.query()
    .where('id', lesson.id)
    .if(toChange, (query) => query.forUpdate())
    .firstOrFail()
  const resources = (current.resources as LessonResource[] | null) ?? []
  const resource = resources.find((one) => one.id === id)
  if (!resource?.file) throw new NotFound()
  const put = ({ uuid, fileSize: size, mimeType: mime }: StoredFile) => {
    const changed = { ...resource, file: uuid, size, mime }
    return current
      .merge({ resources: resources.map((one) => (one.id === id ? changed : one)) })
      .save()
  }
  return { title: resource.title, file: resource.file, put }
}

/** A file for the whole course. @throws NotFound */
export async function courseSlot(
  course: Course,
  uuid: string,
  { toChange }: Held = {}
): Promise<ResourceSlot> {
  const resource = await CourseResource.query()
    .where({ courseId: course.id, uuid })
    .if(toChange, (query) => query.forUpdate())
    .firstOrFail()
  const file = resource.metadata?.file
  if (!file) throw new NotFound()
  const put = ({ uuid: next, fileSize, mimeType }: StoredFile) =>
    resource
      .merge({
        metadata: { ...resource.metadata, file: next },
        resourceType: resourceTypeOf(mimeType),
        fileSize,
        mimeType,
      })
      .save()
  return { title: resource.title, file, put }
}

/** What somebody uploaded takes the place of the file; the old one stays as a version. @throws UploadGone */
export async function replaceResource(course: Course, slot: ResourceSlot, upload: string) {
  const owner = { relatedType: 'courses', relatedId: course.id }
  const newer = await takeUpload(resourceUploads, upload, owner)
  await slot.put(await replaceFile(await fileOf(course, slot.file), newer))
}

/** An older version is offered again, as a new change. @throws NotFound */
export async function restoreResource(course: Course, slot: ResourceSlot, version: string) {
  const current = await fileOf(course, slot.file)
  const older = await fileOf(course, version)
  const isOlder = older.uuid !== current.uuid && lineageOf(older) === lineageOf(current)
  if (!isOlder || older.storageKey === null) throw new NotFound()
  await slot.put(await restoreVersion(current, older))
}

const fileOf = (course: Course, uuid: string): Promise<StoredFile> =>
  StoredFile.query().where({ uuid, relatedType: 'courses', relatedId: course.id }).firstOrFail()
