import { useIntl } from 'react-intl'
import type { ResultView } from '#learning/types'
import { Card } from '~/ui/card'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'
import type { Tone } from '~/ui/tone'
import { UndoButton } from '~/ui/undo_button'

const TONES: Record<string, Tone> = {
  enrolled: 'success',
  due_changed: 'success',
  already_enrolled: 'info',
  inactive: 'warning',
  no_seat: 'danger',
}

/** What came of assigning a course: in numbers, then person by person. */
export default function Result({ result }: { result: ResultView }) {
  const { formatMessage, formatList } = useIntl()
  const { course, back, counts, people, undo } = result
  const summary = counts.map(({ outcome, count }) =>
    formatMessage({ id: `learning.outcome_count.${outcome}` }, { count })
  )
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'learning.result.assign' }, { course })}
        description={
          summary.length > 0
            ? `${formatList(summary, { type: 'unit' })}.`
            : formatMessage({ id: 'learning.result.nobody' })
        }
        actions={
          <>
            <UndoButton offer={undo} />
            <LinkButton href={back} variant="primary">
              {formatMessage({ id: 'learning.result.back' })}
            </LinkButton>
          </>
        }
      />
      {people.length > 0 && (
        <Card isPadded={false}>
          <table className="w-full text-start">
            <caption className="sr-only">
              {formatMessage({ id: 'learning.result.assign' }, { course })}
            </caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{formatMessage({ id: 'learning.enrollments.columns.person' })}</th>
                <th scope="col">{formatMessage({ id: 'learning.result.outcome' })}</th>
              </tr>
            </thead>
            <tbody className="divide-y">
              {people.map(({ name, email, outcome }) => (
                <tr key={email}>
                  <th scope="row" className="px-5 py-2.5 text-start font-medium wrap-anywhere">
                    {name}
                    <span className="block text-xs font-normal text-ink-muted">{email}</span>
                  </th>
                  <td className="px-5 py-2.5 text-end">
                    <StatusBadge
                      status={outcome}
                      tone={TONES[outcome]}
                      label={formatMessage({ id: `learning.outcome.${outcome}` })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  )
}
