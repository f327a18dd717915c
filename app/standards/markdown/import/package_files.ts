import { basename } from 'node:path'
import { FileTooLarge, UnknownFileType, UnreadableImage } from '#platform/files/errors'
import { readZip, type ZipArchive } from '#platform/files/read_zip'
import { storage } from '#platform/files/storage'
import { storeFile } from '#platform/files/store_file'
import type StoredFile from '#platform/files/stored_file'
import type { CoursePackage } from '#standards/markdown/course_package'
import { kindOfFile } from '#standards/markdown/sort_files'

export type FileRefusal = 'unsupported' | 'broken_image' | 'too_large_file'

export type PackageFiles = {
  /** By their path in the zip. */
  pictures: Map<string, StoredFile>
  downloads: Map<string, StoredFile>
  refused: Map<string, FileRefusal>
  /** Takes the bytes back that this import has written. */
  discard(): Promise<void>
}

/**
 * Stores what the lessons of a package show or offer.
 *
 * @param report told after each file how many are done
 */
export async function storePackageFiles(
  zipPath: string,
  pkg: CoursePackage,
  courseId: number,
  report: (done: number, total: number) => Promise<void>
): Promise<PackageFiles> {
  const stored = new Keeper(courseId)
  const archive = await readZip(zipPath)
  try {
    for (const [index, { path, size }] of pkg.files.entries()) {
      await stored.keep(archive, path, size)
      await report(index + 1, pkg.files.length)
    }
    return stored
  } catch (error) {
    await stored.discard()
    throw error
  } finally {
    archive.close()
  }
}

class Keeper implements PackageFiles {
  pictures = new Map<string, StoredFile>()
  downloads = new Map<string, StoredFile>()
  refused = new Map<string, FileRefusal>()
  #written: string[] = []

  constructor(private courseId: number) {}

  async keep(archive: ZipArchive, path: string, size: number) {
    const isPicture = kindOfFile(path, size).kind === 'picture'
    try {
      const file = await storeFile({
        content: await archive.read(path),
        filename: basename(path),
        relatedType: 'courses',
        relatedId: this.courseId,
        ...(isPicture && { kinds: ['image'] }),
      })
      // Content that was there before belongs to other files too.
      if (file.hasNewContent) this.#written.push(file.storageKey!)
      ;(isPicture ? this.pictures : this.downloads).set(path, file)
    } catch (error) {
      this.refused.set(path, refusalOf(error))
    }
  }

  async discard() {
    await Promise.all(this.#written.map((key) => storage.remove(key)))
  }
}

/** @throws what is not about the file itself */
function refusalOf(error: unknown): FileRefusal {
  if (error instanceof UnknownFileType) return 'unsupported'
  if (error instanceof UnreadableImage) return 'broken_image'
  if (error instanceof FileTooLarge) return 'too_large_file'
  throw error
}
