import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import LearningBookmark from '#learning/models/learning_bookmark'
import LearningNote from '#learning/models/learning_note'
import type { Resume } from '#learning/types'

/** The note that somebody keeps beside an item, whichever version it was written in. */
export const noteBeside = (userId: number, lineage: string) =>
  ofItem(LearningNote.query().where('userId', userId), lineage).orderBy('id').first()

/** The bookmark on an item, likewise. */
export const bookmarkOn = (userId: number, lineage: string) =>
  ofItem(LearningBookmark.query().where('userId', userId), lineage).first()

function ofItem<Query extends { where(callback: (any: any) => void): Query }>(
  query: Query,
  lineage: string
): Query {
  return query.where((any) =>
    any
      .whereRaw(`lesson_id IN (SELECT id FROM course_lessons WHERE lineage_id = ?)`, [lineage])
      .orWhereRaw(`activity_id IN (SELECT id FROM course_activities WHERE lineage_id = ?)`, [
        lineage,
      ])
  )
}

type ItemOfReader = {
  userId: number
  enrollmentId: number
  kind: 'lesson' | 'activity'
  itemId: number
  lineageId: string
}

export type ItemMarks = {
  note: { text: string; savedAt: Date } | null
  isBookmarked: boolean
  /** Where they left off. */
  resume: Resume | null
}

/** What a reader has left in an item, for its page. One query. */
export async function marksOn(item: ItemOfReader): Promise<ItemMarks> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    user: item.userId,
    enrollment: item.enrollmentId,
    kind: item.kind,
    item: item.itemId,
    lineage: item.lineageId,
  })
  const { text, savedAt, isBookmarked, resume } = rows[0]
  return { note: savedAt && { text, savedAt }, isBookmarked, resume }
}

const OF_ITEM = (alias: string) => `${alias}.tenant_id = :tenant AND ${alias}.user_id = :user AND (
    ${alias}.lesson_id IN (SELECT id FROM course_lessons WHERE tenant_id = :tenant AND lineage_id = :lineage)
    OR ${alias}.activity_id IN (SELECT id FROM course_activities WHERE tenant_id = :tenant AND lineage_id = :lineage))`

const SQL = `
SELECT n.content AS text, n.updated_at AS "savedAt",
  EXISTS (SELECT 1 FROM learning_bookmarks b WHERE ${OF_ITEM('b')}) AS "isBookmarked",
  (SELECT p.data FROM learning_progress p WHERE p.tenant_id = :tenant AND p.user_id = :user
    AND p.enrollment_id = :enrollment AND p.content_type = :kind AND p.content_id = :item) AS resume
FROM (SELECT 1) one LEFT JOIN LATERAL (
  SELECT n.content, n.updated_at FROM learning_notes n
  WHERE ${OF_ITEM('n')} AND n.deleted_at IS NULL ORDER BY n.id LIMIT 1) n ON true`
