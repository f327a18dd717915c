import CourseResource from '#courses/models/course_resource'
import { courseFileUrls } from '#courses/queries/course_files'
import { resourceKind, type ResourceKind } from '#courses/rules/resource_kind'

/** A file or link for the whole course. */
export type ResourceView = {
  id: string
  title: string
  kind: ResourceKind
  sizeBytes: number | null
  access: 'public' | 'enrolled'
  /** Null when it is not for this reader, or its file is gone. */
  href: string | null
}

/** More than anybody offers. */
const MOST = 500

/** The resources of a course in their order. Two queries. */
export async function courseResources(courseId: number): Promise<ResourceView[]> {
  const resources = await CourseResource.query()
    .where('courseId', courseId)
    .orderBy('sortOrder')
    .orderBy('id')
    .limit(MOST)
  const files = await courseFileUrls(
    courseId,
    resources.flatMap((resource) => fileOf(resource) ?? [])
  )
  return resources.map((resource) => {
    const file = fileOf(resource)
    const url = file ? files.get(file) : undefined
    return {
      id: resource.uuid,
      title: resource.title,
      kind: resourceKind(resource.mimeType, file === null),
      sizeBytes: resource.fileSize,
      access: resource.accessLevel === 'public' ? 'public' : 'enrolled',
      href: file ? (url ? `${url}&download=1` : null) : resource.fileUrl,
    }
  })
}

/** Resources as learners get them: what is missing is for the author to see, not for them. */
export async function offeredResources(
  courseId: number,
  { isInside }: { isInside: boolean }
): Promise<ResourceView[]> {
  const resources = await courseResources(courseId)
  return resources
    .filter(({ href }) => href !== null)
    .map((resource) =>
      isInside || resource.access === 'public' ? resource : { ...resource, href: null }
    )
}

/** uuid of the stored file; null for a link. */
const fileOf = ({ metadata }: CourseResource) =>
  (metadata as { file?: string } | null)?.file ?? null
