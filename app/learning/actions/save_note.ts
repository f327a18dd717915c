import db from '#platform/db'
import LearningNote from '#learning/models/learning_note'
import { noteBeside } from '#learning/queries/item_marks'
import { contentColumns } from '#learning/rules/content_columns'
import type { TreeItem } from '#courses/queries/course_tree'

type NewText = {
  text: string
  /** ISO time of the version that was changed, null for a first one. */
  base: string | null
}

export type SavedNote =
  | { savedAt: string | null }
  /** Somebody wrote on another device meanwhile: nothing was saved. */
  | { conflict: { text: string; savedAt: string } }

/** Keeps what somebody wrote beside an item; without words the note goes to the trash. */
export async function saveNote(
  { userId, courseId }: { userId: number; courseId: number },
  item: TreeItem,
  { text, base }: NewText
): Promise<SavedNote> {
  // The first save of two tabs must not make two notes.
  await db.rawQuery(`SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [
    `note:${userId}:${item.lineageId}`,
  ])
  const note = await noteBeside(userId, item.lineageId)
  if (note && note.content !== text && note.updatedAt.toUTC().toISO() !== base) {
    return { conflict: { text: note.content, savedAt: note.updatedAt.toUTC().toISO()! } }
  }
  if (text.trim() === '') {
    await note?.moveToTrash()
    return { savedAt: null }
  }
  const saved = await (note ?? new LearningNote())
    .merge({ userId, courseId, ...contentColumns(item), content: text })
    .save()
  return { savedAt: saved.updatedAt.toUTC().toISO() }
}
