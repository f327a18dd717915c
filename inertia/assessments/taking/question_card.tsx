import { useIntl } from 'react-intl'
import { AnswerField } from '~/assessments/answers/answer_field'
import type { Answer } from '~/assessments/taking/answer_sender'
import type { Json, QuestionView } from '#assessments/types'
import { Callout } from '~/ui/callout'
import { Icon } from '~/ui/icon'
import { RichText } from '~/ui/rich_text'
import { classNames } from '~/ui/class_names'

type QuestionCardProps = {
  question: QuestionView
  count: number
  answer: Answer | undefined
  /** Why the last answer was refused. */
  refused?: string
  isDisabled?: boolean
  onChange: (answer: Answer, options?: { isTyping?: boolean }) => void
}

/** One question with its answer and its flag. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, count, answer, refused, isDisabled, onChange } = props
  const { formatMessage } = useIntl()
  const { response = null, flagged = false } = answer ?? {}
  const change = (next: Json, options?: { isTyping?: boolean }) =>
    onChange({ response: next, flagged }, options)

  return (
    <article
      id={`question-${question.id}`}
      aria-labelledby={`title-${question.id}`}
      className="flex scroll-mt-24 flex-col gap-5"
    >
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2
          id={`title-${question.id}`}
          tabIndex={-1}
          className="text-sm font-semibold text-ink-muted outline-none"
        >
          {formatMessage(
            { id: 'assessments.taking.question_of' },
            { number: question.number, count }
          )}
          <span className="font-normal">
            {' · '}
            {formatMessage({ id: 'assessments.points' }, { points: question.points })}
          </span>
        </h2>
        <button
          type="button"
          aria-pressed={flagged}
          disabled={isDisabled}
          onClick={() => onChange({ response, flagged: !flagged })}
          className={classNames(
            'ms-auto inline-flex h-8 items-center gap-1.5 rounded-pill border px-3 text-[0.8125rem] font-medium pointer-coarse:h-11',
            flagged
              ? 'border-warning/40 bg-warning-soft text-warning'
              : 'border-line-strong/50 text-ink-muted hover:text-ink'
          )}
        >
          <Icon name="flag" size="sm" />
          {formatMessage({
            id: flagged ? 'assessments.taking.flagged' : 'assessments.taking.flag',
          })}
        </button>
      </header>
      {question.type !== 'fill_blank' && (
        <RichText html={question.html} text={question.text} className="text-lg/7" />
      )}
      {question.type === 'fill_blank' && question.text && (
        <RichText html={question.html} text={question.text} />
      )}
      <AnswerField
        key={question.id}
        question={question}
        value={response}
        onChange={change}
        isDisabled={isDisabled}
      />
      {refused && (
        <Callout kind="danger" isUrgent>
          {refused}
        </Callout>
      )}
    </article>
  )
}
