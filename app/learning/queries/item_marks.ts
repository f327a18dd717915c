import LearningBookmark from '#learning/models/learning_bookmark'
import LearningNote from '#learning/models/learning_note'

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
