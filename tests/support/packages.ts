import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import db from '#platform/db'
import { importCoursePackage } from '#standards/markdown/import/import_course_package'
import type User from '#identity/models/user'
import type { TestTenant } from '#tests/support/tenants'

export type PackageContent = Record<string, string | Buffer>

/** A zip with these files, somewhere on disk. */
export async function makeZip(files: PackageContent, name = 'my-course.zip') {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path)
  zip.end()
  const path = join(await mkdtemp(join(tmpdir(), 'stoa-')), name)
  await writeFile(path, await buffer(zip.outputStream))
  return path
}

/** Imports a zip as somebody, as its job would. */
export const importAs = (
  tenant: TestTenant,
  author: User,
  zipPath: string,
  mode: 'update' | 'new' = 'update'
) =>
  db.asTenant(
    tenant.id,
    () =>
      importCoursePackage(zipPath, {
        uuid: crypto.randomUUID(),
        fileName: zipPath.split('/').at(-1)!,
        mode,
        organizationId: tenant.id,
        language: 'en',
      }),
    { userId: author.id, label: author.name }
  )
