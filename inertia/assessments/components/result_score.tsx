import { useIntl } from 'react-intl'
import type { AttemptResult } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ProgressBar } from '~/ui/progress_bar'

/** Points, per cent and whether that is enough, in one look. */
export function ResultScore({ score }: { score: NonNullable<AttemptResult['score']> }) {
  const { formatMessage, formatNumber } = useIntl()
  const { points, maxPoints, percentage, passed, passingScore, isFinal } = score
  return (
    <Card>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-4xl font-semibold tracking-tight tabular-nums">
            {percentage === null
              ? formatNumber(points)
              : formatNumber(percentage / 100, { style: 'percent', maximumFractionDigits: 1 })}
          </span>
          {passed !== null && (
            <Badge tone={passed ? 'success' : 'danger'} icon={passed ? 'success' : 'failure'}>
              {formatMessage({ id: passed ? 'assessments.passed' : 'assessments.not_passed' })}
            </Badge>
          )}
          {!isFinal && (
            <Badge tone="info" icon="clock">
              {formatMessage({ id: 'assessments.result.so_far' })}
            </Badge>
          )}
          <span className="ms-auto text-ink-muted">
            {formatMessage(
              { id: 'assessments.result.points_of' },
              { points: formatNumber(points), max: formatNumber(maxPoints) }
            )}
            {passingScore !== null && (
              <>
                {' · '}
                {formatMessage(
                  { id: 'assessments.result.needed' },
                  { points: formatNumber(passingScore) }
                )}
              </>
            )}
          </span>
        </div>
        <ProgressBar
          percent={percentage ?? 0}
          label={formatMessage({ id: 'assessments.result.score' })}
          isCompact
        />
      </div>
    </Card>
  )
}
