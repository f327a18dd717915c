import { RestoreNeedsAnswers } from '#platform/trash/errors'
import type { TrashKind } from '#platform/trash/define_trash_kind'
import type { Answers } from '#platform/trash/types'

/**
 * Brings a record back with everything that is still in it. The one way out of the trash,
 * also for Undo.
 *
 * @throws RestoreNeedsAnswers when its name was taken or its place is gone meanwhile
 */
export async function restoreRecord(kind: TrashKind, record: any, answers: Answers = {}) {
  if (!record.deletedAt) return
  const questions = (await kind.questions?.(record, answers)) ?? []
  if (questions.length > 0) throw new RestoreNeedsAnswers(nameOf(record), questions)
  await kind.settle?.(record, answers)
  await record.restoreFromTrash()
  await kind.restored?.(record)
}

export const nameOf = (record: any): string =>
  String(record.title ?? record.name ?? record.questionText ?? record.content ?? '').slice(0, 120)
