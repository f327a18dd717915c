import { DateTime } from 'luxon'
import { learningStates } from '#learning/queries/learning_state'
import { OPEN_STATUSES, type EnrollmentStatus } from '#learning/enums'
import { tasksInWords } from '#learning/rules/tasks_in_words'
import type { OutlineState } from '#learning/rules/outline_state'
import type { Reason } from '#learning/types'
import type { Words } from '#learning/words'

/** A row of a list of enrollments, as read. */
type Row = {
  enrollment: number | null
  courseId: number
  courseVersionId: number | null
  status: EnrollmentStatus
  enrolledAt: Date
  startedAt: Date | null
  completedAt: Date | null
  withdrawalReason: string | null
  /** Filled in here. */
  reasons?: Reason[]
}

/** Says for each enrollment why it stands where it stands. Four queries for all of them. */
export async function whatIsLeft(rows: Row[], words: Words): Promise<void> {
  const open = rows.filter(
    ({ enrollment, status }) => enrollment !== null && OPEN_STATUSES.includes(status)
  )
  const states = await learningStates(
    open.map((row) => ({
      ...row,
      id: row.enrollment!,
      enrolledAt: DateTime.fromJSDate(row.enrolledAt),
      startedAt: row.startedAt && DateTime.fromJSDate(row.startedAt),
    }))
  )
  for (const row of rows) row.reasons = reasonsOf(row, states.get(row.enrollment!), words)
}

function reasonsOf(row: Row, state: OutlineState | undefined, words: Words): Reason[] {
  if (state) {
    const unseen = row.startedAt ? [] : [words.t('learning.standing.not_opened')]
    return [...unseen.map(plain), ...tasksInWords(state, words)]
  }
  if (row.completedAt) {
    return [plain(words.t('learning.standing.completed', { date: words.date(row.completedAt) }))]
  }
  return row.withdrawalReason
    ? [plain(words.t('learning.past.reason', { reason: row.withdrawalReason }))]
    : []
}

const plain = (text: string): Reason => ({ text, href: null, ways: [] })
