import { v7 as uuidv7 } from 'uuid'
import { clock } from '#platform/clock'
import { rowOf } from '#platform/files/store_file'
import StoredFile from '#platform/files/stored_file'
import { lineageOf } from '#platform/files/versions/lineage'

/** A newer file takes the place of another one, which stays as an older version of it. */
export async function replaceFile(older: StoredFile, newer: StoredFile): Promise<StoredFile> {
  await older.merge({ replacedAt: clock.now() }).save()
  return newer.merge({ lineageId: lineageOf(older) }).save()
}

/**
 * An older version becomes the newest one: the same content, which lies there once, as a change of
 * who brings it back.
 */
export async function restoreVersion(current: StoredFile, older: StoredFile): Promise<StoredFile> {
  const { originalFilename: filename, relatedType, relatedId } = older
  const copy = await StoredFile.create({
    ...rowOf({ filename, relatedType: relatedType!, relatedId: relatedId ?? null }),
    uuid: uuidv7(),
    storageKey: older.storageKey,
    storageDriver: older.storageDriver,
    storageBucket: older.storageBucket,
    filePath: older.filePath,
    fileHash: older.fileHash,
    fileSize: older.fileSize,
    fileType: older.fileType,
    mimeType: older.mimeType,
    virusScanStatus: older.virusScanStatus,
    virusScanAt: older.virusScanAt,
    metadata: { ...older.metadata, restoredFrom: older.uuid },
  })
  return replaceFile(current, copy)
}
