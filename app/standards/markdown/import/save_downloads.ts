import { basename } from 'node:path'
import CourseResource from '#courses/models/course_resource'
import type { ImportSource } from '#courses/studio_types'
import type StoredFile from '#platform/files/stored_file'
import type { PackageFiles } from '#standards/markdown/import/package_files'

type Source = { file: string; source?: ImportSource }

/**
 * Offers the package's documents as files of the course; those it no longer has are trashed,
 * and come back with it. What somebody has deleted by hand stays deleted.
 */
export async function saveDownloads(courseId: number, { downloads }: PackageFiles) {
  const resources = await CourseResource.query()
    .sideload({ withTrashed: true })
    .where('courseId', courseId)
  const imported = new Map(
    resources.flatMap((resource) => {
      const key = sourceOf(resource)?.key
      return key ? [[key, resource] as const] : []
    })
  )
  const added = [...downloads].filter(([path]) => !imported.has(path))
  await CourseResource.createMany(
    added.map(([path, file], index) => ({
      courseId,
      title: basename(path).slice(0, 255),
      sortOrder: resources.length + index,
      ...fileColumns(path, file),
    }))
  )
  for (const [path, resource] of imported) await bringInLine(resource, path, downloads.get(path))
}

async function bringInLine(resource: CourseResource, path: string, file?: StoredFile) {
  if (!file) return resource.deletedAt ? undefined : removeImported(resource)
  if (resource.deletedAt && !sourceOf(resource)?.removed) return
  await resource.merge({ ...fileColumns(path, file), deletedAt: null }).save()
}

async function removeImported(resource: CourseResource) {
  const metadata = resource.metadata as Source
  resource.metadata = { ...metadata, source: { ...metadata.source, removed: true } }
  await resource.moveToTrash()
}

const sourceOf = ({ metadata }: CourseResource) => (metadata as Source | null)?.source

const fileColumns = (path: string, file: StoredFile) => ({
  resourceType: resourceTypeOf(file.fileType),
  filePath: file.filePath,
  fileSize: file.fileSize,
  mimeType: file.mimeType,
  metadata: { file: file.uuid, source: { key: path } },
})

const resourceTypeOf = (kind: string) =>
  ['image', 'video', 'audio', 'document'].includes(kind) ? kind : 'file'
