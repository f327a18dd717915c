import { basename } from 'node:path'
import CourseResource from '#courses/models/course_resource'
import type StoredFile from '#platform/files/stored_file'
import type { PackageFiles } from '#standards/markdown/import/package_files'

type Source = { file: string; source?: { key: string } }

/** Offers the package's documents as files of the course; those it no longer has are trashed. */
export async function saveDownloads(courseId: number, { downloads }: PackageFiles) {
  const resources = await CourseResource.query().where('courseId', courseId)
  const imported = new Map(
    resources.flatMap((resource) => {
      const key = (resource.metadata as Source | null)?.source?.key
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
  for (const [path, resource] of imported) {
    const file = downloads.get(path)
    await (file ? resource.merge(fileColumns(path, file)).save() : resource.moveToTrash())
  }
}

const fileColumns = (path: string, file: StoredFile) => ({
  resourceType: resourceTypeOf(file.fileType),
  filePath: file.filePath,
  fileSize: file.fileSize,
  mimeType: file.mimeType,
  metadata: { file: file.uuid, source: { key: path } },
})

const resourceTypeOf = (kind: string) =>
  ['image', 'video', 'audio', 'document'].includes(kind) ? kind : 'file'
