import { useIntl } from 'react-intl'
import type { RecordHistory } from '#platform/history/types'
import { ChangeTable } from '~/platform/components/history/change_table'
import { Card } from '~/ui/card'

type ComparisonProps = { comparison: NonNullable<RecordHistory['comparison']> }

/** What differs between two moments. */
export function Comparison({ comparison: { changes } }: ComparisonProps) {
  const { formatMessage } = useIntl()
  return (
    <Card title={formatMessage({ id: 'platform.history.differences' })}>
      {changes.length === 0 ? (
        <p className="text-ink-muted">{formatMessage({ id: 'platform.history.same' })}</p>
      ) : (
        <ChangeTable changes={changes} />
      )}
    </Card>
  )
}
