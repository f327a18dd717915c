import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { QuizFrame } from '~/assessments/components/quiz_frame'
import { Countdown } from '~/assessments/taking/countdown'
import { WINDOW_ID } from '~/assessments/taking/deliver_answer'
import { HandInDialog } from '~/assessments/taking/hand_in_dialog'
import { useOtherWindows } from '~/assessments/taking/other_windows'
import { Paper, PaperFooter, usePaper } from '~/assessments/taking/paper'
import { isAnswered } from '~/assessments/taking/question_navigator'
import { SaveState } from '~/assessments/taking/save_state'
import { SaveTrouble } from '~/assessments/taking/save_trouble'
import { useAnswers } from '~/assessments/taking/use_answers'
import type { AttemptView } from '#assessments/types'
import { Callout } from '~/ui/callout'

/** Taking a quiz: every answer is saved on its own, and one always sees where it is. */
export default function Attempt({ attempt }: { attempt: AttemptView }) {
  const { formatMessage } = useIntl()
  const { sender, state } = useAnswers(attempt)
  const isElsewhere = useOtherWindows(attempt.id, WINDOW_ID)
  const paper = usePaper(attempt)
  const [isAsking, ask] = useState(false)
  const [isTimeUp, setTimeUp] = useState(false)
  const { isWorking, handIn } = useHandIn(attempt.id, sender.flush.bind(sender))
  const { questions, paging } = attempt
  const isDisabled = isTimeUp || state.closed !== null

  return (
    <QuizFrame
      title={attempt.title}
      over={attempt.course.title}
      exitHref={`/learn/${attempt.course.slug}/${attempt.item}/quiz`}
      exitLabel={formatMessage({ id: 'assessments.taking.leave' })}
      state={<SaveState state={state} />}
      actions={
        attempt.deadlineAt && (
          <Countdown
            until={attempt.deadlineAt}
            onEnd={() =>
              unlessMoved(attempt.deadlineAt, () => {
                setTimeUp(true)
                void handIn()
              })
            }
          />
        )
      }
      footer={
        <PaperFooter
          {...{ questions, paging, paper, isDisabled }}
          answers={state.answers}
          onEnd={() => ask(true)}
        />
      }
    >
      <div className="flex flex-col gap-5">
        {isTimeUp && !state.closed && (
          <Callout
            kind="warning"
            isUrgent
            title={formatMessage({ id: 'assessments.taking.time_is_up' })}
          >
            {formatMessage({ id: 'assessments.taking.time_is_up_text' }, { count: state.pending })}
          </Callout>
        )}
        <SaveTrouble
          state={state}
          attempt={attempt.id}
          isElsewhere={isElsewhere}
          onRetry={() => sender.retryNow()}
        />
        <Paper
          {...{ questions, paging, paper, isDisabled }}
          answers={state.answers}
          refused={state.refused}
          onChange={(question, answer, options) => sender.change(question, answer, options)}
        />
      </div>
      <HandInDialog
        isOpen={isAsking}
        onOpenChange={ask}
        unanswered={questions.filter(({ id }) => !isAnswered(state.answers[id]))}
        flagged={questions.filter(({ id }) => state.answers[id]?.flagged)}
        pending={state.pending}
        isWorking={isWorking}
        onGo={(id) => {
          ask(false)
          paper.go(id)
        }}
        onHandIn={() => void handIn()}
      />
    </QuizFrame>
  )
}

Attempt.layout = (page: React.ReactNode) => page

/** A pause of the whole system may have given time back since the page was opened. */
function unlessMoved(deadline: string | null, end: () => void) {
  let isMoved = false
  router.reload({
    only: ['attempt'],
    onSuccess: ({ props }) => {
      const { attempt } = props as unknown as { attempt?: AttemptView }
      isMoved = attempt !== undefined && attempt.deadlineAt !== deadline
    },
    onFinish: () => !isMoved && end(),
  })
}

/** First all answers, then the end: handing in never overtakes an answer. */
function useHandIn(attempt: string, flush: () => Promise<boolean>) {
  const [isWorking, setWorking] = useState(false)

  async function handIn() {
    setWorking(true)
    if (!(await flush())) return setWorking(false)
    router.post(`/attempts/${attempt}/submission`, {}, { onFinish: () => setWorking(false) })
  }
  return { isWorking, handIn }
}
