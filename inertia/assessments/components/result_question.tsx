import { useIntl } from 'react-intl'
import { ReviewParts } from '~/assessments/components/review_parts'
import type { ResultQuestion as Question } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { RichText } from '~/ui/rich_text'

/** One question of a closed attempt. */
export function ResultQuestion({ question }: { question: Question }) {
  const { formatMessage } = useIntl()
  return (
    <Card>
      <article aria-labelledby={`result-${question.id}`} className="flex flex-col gap-4">
        <header className="flex flex-wrap items-center gap-3">
          <h3 id={`result-${question.id}`} className="text-sm font-semibold text-ink-muted">
            {formatMessage(
              { id: 'assessments.taking.question_number' },
              { number: question.number }
            )}
          </h3>
          <span className="ms-auto">
            <Mark question={question} />
          </span>
        </header>
        {question.text && (
          <RichText html={question.html} text={question.text} className="text-base" />
        )}
        <ReviewParts question={question} />
        {question.explanation && (
          <div className="rounded-control bg-surface-sunken px-4 py-3">
            <p className="pb-1 text-[0.8125rem] font-semibold text-ink-muted">
              {formatMessage({ id: 'assessments.result.explanation' })}
            </p>
            <RichText html={question.explanation} text="" className="text-[0.9375rem]" />
          </div>
        )}
        {question.feedback && (
          <div className="rounded-control bg-info-soft px-4 py-3">
            <p className="pb-1 text-[0.8125rem] font-semibold text-info">
              {formatMessage({ id: 'assessments.result.from_grader' })}
            </p>
            <p className="whitespace-pre-line">{question.feedback}</p>
          </div>
        )}
      </article>
    </Card>
  )
}

function Mark({ question }: { question: Question }) {
  const { formatMessage, formatNumber } = useIntl()
  const { pointsEarned, pointsPossible, correct, isPending, isAnswered } = question
  if (isPending) {
    return (
      <Badge tone="info" icon="clock">
        {formatMessage({ id: 'assessments.result.pending' })}
      </Badge>
    )
  }
  if (pointsEarned === null) {
    return isAnswered ? null : (
      <Badge>{formatMessage({ id: 'assessments.result.no_answer_short' })}</Badge>
    )
  }
  const tone = correct ? 'success' : pointsEarned > 0 ? 'warning' : 'danger'
  return (
    <Badge tone={tone} icon={correct ? 'success' : pointsEarned > 0 ? 'minus' : 'failure'}>
      {formatMessage(
        { id: 'assessments.result.points_of' },
        { points: formatNumber(pointsEarned), max: formatNumber(pointsPossible) }
      )}
    </Badge>
  )
}
