import { useIntl } from 'react-intl'
import type { Answer } from '~/assessments/taking/answer_sender'
import type { QuestionView } from '#assessments/types'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type QuestionNavigatorProps = {
  questions: QuestionView[]
  answers: Record<string, Answer>
  current: string | null
  onGo: (id: string) => void
}

type State = 'answered' | 'open'

const LOOKS: Record<State, { icon: IconName; className: string }> = {
  answered: { icon: 'check', className: 'border-success/40 bg-success-soft text-success' },
  open: { icon: 'circle', className: 'border-line-strong/50 bg-surface text-ink-muted' },
}

/** All questions at a glance; colour and symbol say the same. */
export function QuestionNavigator({ questions, answers, current, onGo }: QuestionNavigatorProps) {
  const { formatMessage } = useIntl()
  const isFlagged = (id: string) => answers[id]?.flagged ?? false
  const legend = [
    { name: 'answered', icon: 'check', count: count(({ id }) => isAnswered(answers[id])) },
    { name: 'open', icon: 'circle', count: count(({ id }) => !isAnswered(answers[id])) },
    { name: 'flagged', icon: 'flag', count: count(({ id }) => isFlagged(id)) },
  ]
  function count(matches: (question: QuestionView) => boolean) {
    return questions.filter(matches).length
  }
  return (
    <nav aria-label={formatMessage({ id: 'assessments.taking.questions' })}>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-2">
        {questions.map(({ id, number }) => {
          const state = isAnswered(answers[id]) ? 'answered' : 'open'
          const flag = isFlagged(id) ? '_flagged' : ''
          return (
            <li key={id} className="relative">
              <button
                type="button"
                onClick={() => onGo(id)}
                aria-current={id === current ? 'step' : undefined}
                aria-label={formatMessage(
                  { id: `assessments.taking.navigator_${state}${flag}` },
                  { number }
                )}
                className={classNames(
                  'flex h-11 w-full flex-col items-center justify-center rounded-control border text-sm font-semibold tabular-nums hover:border-ink-muted',
                  LOOKS[state].className,
                  id === current && 'ring-2 ring-accent'
                )}
              >
                {number}
                <Icon name={LOOKS[state].icon} size="sm" className="size-3" />
              </button>
              {flag && (
                <span className="pointer-events-none absolute -end-1 -top-1 grid size-4.5 place-items-center rounded-full border border-warning/40 bg-warning-soft text-warning">
                  <Icon name="flag" size="sm" className="size-2.5" />
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-xs text-ink-muted">
        {legend.map(({ name, icon, count: amount }) => (
          <li key={name} className="inline-flex items-center gap-1.5">
            <Icon name={icon} size="sm" />
            {formatMessage({ id: `assessments.taking.legend_${name}` }, { count: amount })}
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const isAnswered = (answer: Answer | undefined) => (answer?.response ?? null) !== null
