import { useIntl } from 'react-intl'
import type { ResultQuestion } from '#assessments/types'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { RichText } from '~/ui/rich_text'

/** What was answered, part by part, with what is released about it. */
export function ReviewParts({ question }: { question: ResultQuestion }) {
  const { formatMessage } = useIntl()
  const isChoice = ['multiple_choice', 'true_false'].includes(question.type)
  if (question.review.parts.length === 0) {
    return <p className="text-ink-muted">{formatMessage({ id: 'assessments.result.no_answer' })}</p>
  }
  return (
    <ul className="flex flex-col gap-2">
      {question.review.parts.map((part) => (
        <li
          key={part.id}
          className={classNames(
            'flex items-start gap-3 rounded-control border px-4 py-2.5',
            part.correct === true && 'border-success/40 bg-success-soft',
            part.correct === false && 'border-danger/40 bg-danger-soft'
          )}
        >
          <Icon
            name={
              part.correct === true
                ? 'success'
                : part.correct === false
                  ? 'failure'
                  : part.response !== null
                    ? 'check'
                    : 'minus'
            }
            className={classNames(
              'mt-1',
              part.correct === true
                ? 'text-success'
                : part.correct === false
                  ? 'text-danger'
                  : part.response === null && 'text-ink-faint'
            )}
          />
          <div className="flex min-w-0 grow flex-col gap-1">
            {(part.text || part.html) && (
              <RichText
                html={part.html ?? null}
                text={isChoice || question.type !== 'fill_blank' ? part.text : `${part.text}.`}
                className="text-[0.9375rem] leading-6"
              />
            )}
            <span className="flex flex-wrap gap-x-4 gap-y-0.5 text-[0.8125rem]">
              {isChoice ? (
                <>
                  {part.response && <strong className="font-semibold">{part.response}</strong>}
                  {part.key && <span className="text-success">{part.key}</span>}
                </>
              ) : (
                <>
                  <span className="whitespace-pre-line">
                    <span className="text-ink-muted">
                      {formatMessage({ id: 'assessments.result.your_answer' })}{' '}
                    </span>
                    {part.response ?? formatMessage({ id: 'assessments.result.none' })}
                  </span>
                  {part.key && (
                    <span>
                      <span className="text-ink-muted">
                        {formatMessage({ id: 'assessments.result.right_answer' })}{' '}
                      </span>
                      {part.key}
                    </span>
                  )}
                </>
              )}
              {part.correct !== null && (
                <span className="sr-only">
                  {formatMessage({
                    id: part.correct ? 'assessments.result.right' : 'assessments.result.wrong',
                  })}
                </span>
              )}
            </span>
            {part.feedback && <RichText html={part.feedback} text="" className="text-[0.875rem]" />}
          </div>
        </li>
      ))}
    </ul>
  )
}
