import { useIntl } from 'react-intl'
import type { QuestionView } from '#assessments/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Dialog } from '~/ui/dialog'

type HandInDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  unanswered: QuestionView[]
  flagged: QuestionView[]
  /** Answers that only this device has. */
  pending: number
  isWorking: boolean
  onGo: (id: string) => void
  onHandIn: () => void
}

/** The last look before handing in: what is open, what is flagged, what is not sent yet. */
export function HandInDialog(props: HandInDialogProps) {
  const { isOpen, onOpenChange, unanswered, flagged, pending, isWorking, onHandIn } = props
  const { formatMessage } = useIntl()
  return (
    <Dialog
      size="sm"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'assessments.taking.hand_in_title' })}
      description={formatMessage({
        id: unanswered.length
          ? 'assessments.taking.hand_in_open'
          : 'assessments.taking.hand_in_all',
      })}
      footer={(close) => (
        <>
          <Button onPress={close}>
            {formatMessage({ id: 'assessments.taking.keep_working' })}
          </Button>
          <Button variant="primary" isPending={isWorking} onPress={onHandIn}>
            {formatMessage({ id: 'assessments.taking.hand_in' })}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <Questions
          title={formatMessage(
            { id: 'assessments.taking.unanswered' },
            { count: unanswered.length }
          )}
          questions={unanswered}
          onGo={props.onGo}
        />
        <Questions
          title={formatMessage(
            { id: 'assessments.taking.still_flagged' },
            { count: flagged.length }
          )}
          questions={flagged}
          onGo={props.onGo}
        />
        {pending > 0 && (
          <Callout kind="warning">
            {formatMessage({ id: 'assessments.taking.not_sent' }, { count: pending })}
          </Callout>
        )}
      </div>
    </Dialog>
  )
}

type QuestionsProps = { title: string; questions: QuestionView[]; onGo: (id: string) => void }

function Questions({ title, questions, onGo }: QuestionsProps) {
  const { formatMessage } = useIntl()
  if (questions.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">{title}</p>
      <ul className="flex flex-wrap gap-2">
        {questions.map(({ id, number }) => (
          <li key={id}>
            <Button size="sm" onPress={() => onGo(id)}>
              {formatMessage({ id: 'assessments.taking.question_number' }, { number })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
