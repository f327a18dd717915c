import { FormattedMessage } from 'react-intl'
import type { Consequence } from '#platform/duties/consequence'
import { DateText } from '~/ui/date_text'

type ToDoDeadlineProps = { toDo: { urgency: Consequence; dueAt: string | null } }

const WORDS: Partial<Record<Consequence, string>> = {
  overdue: 'was_due',
  running: 'running',
  renew: 'until',
}

/** By when, in the reader's zone and as a distance. */
export function ToDoDeadline({ toDo: { urgency, dueAt } }: ToDoDeadlineProps) {
  if (!dueAt) return null
  const isLate = urgency === 'overdue' || urgency === 'running'
  return (
    <p className={isLate ? 'font-medium text-danger' : 'text-ink-muted'}>
      <FormattedMessage
        id={`learning.deadline.${WORDS[urgency] ?? 'due'}`}
        values={{
          date: <DateText value={dueAt} />,
          when: <DateText value={dueAt} style="relative" />,
        }}
      />
    </p>
  )
}
