import { useState } from 'react'
import { useIntl } from 'react-intl'
import { QuestionCard } from '~/assessments/taking/question_card'
import { isAnswered, QuestionNavigator } from '~/assessments/taking/question_navigator'
import type { Answer } from '~/assessments/taking/answer_sender'
import type { QuestionView } from '#assessments/types'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Drawer } from '~/ui/drawer'

export type PaperProps = {
  questions: QuestionView[]
  answers: Record<string, Answer>
  refused: Record<string, string>
  paging: 'one' | 'all'
  isDisabled: boolean
  onChange: (question: string, answer: Answer, options?: { isTyping?: boolean }) => void
}

/** Where one is in a paper, and how to get elsewhere. */
export function usePaper({ questions, paging }: Pick<PaperProps, 'questions' | 'paging'>) {
  const [index, setIndex] = useState(0)

  function go(id: string) {
    setIndex(questions.findIndex((question) => question.id === id))
    // After the paint, when the question is there.
    setTimeout(() => {
      document.getElementById(`title-${id}`)?.focus({ preventScroll: true })
      const target = paging === 'all' ? document.getElementById(`question-${id}`) : null
      if (target) target.scrollIntoView()
      else window.scrollTo(0, 0)
    })
  }
  return { index, current: questions[index], go, isLast: index === questions.length - 1 }
}

type PaperState = ReturnType<typeof usePaper>

/** The questions, one at a time or all of them, with the navigator beside. */
export function Paper({ paper, ...props }: PaperProps & { paper: PaperState }) {
  const { questions, answers, refused, paging, isDisabled, onChange } = props
  const { formatMessage } = useIntl()
  const shown = paging === 'all' ? questions : [paper.current]
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="flex flex-col gap-5">
        {shown.map((question) => (
          <Card key={question.id} className="sm:p-2">
            <QuestionCard
              question={question}
              count={questions.length}
              answer={answers[question.id]}
              refused={refused[question.id]}
              isDisabled={isDisabled}
              onChange={(answer, options) => onChange(question.id, answer, options)}
            />
          </Card>
        ))}
      </div>
      <aside className="sticky top-20 max-lg:hidden">
        <Card title={formatMessage({ id: 'assessments.taking.questions' })}>
          <QuestionNavigator
            questions={questions}
            answers={answers}
            current={paging === 'one' ? paper.current.id : null}
            onGo={paper.go}
          />
        </Card>
      </aside>
    </div>
  )
}

/** Previous, the overview on small screens, next or the end. */
export function PaperFooter(
  props: Pick<PaperProps, 'questions' | 'answers' | 'paging'> & {
    paper: PaperState
    onEnd: () => void
    isDisabled: boolean
  }
) {
  const { questions, answers, paging, paper, onEnd, isDisabled } = props
  const { formatMessage } = useIntl()
  const [isOverviewOpen, openOverview] = useState(false)
  const isPaged = paging === 'one'
  const answered = questions.filter(({ id }) => isAnswered(answers[id])).length
  return (
    <>
      <span className="flex min-w-0 basis-0 grow">
        {isPaged && (
          <Button
            icon="arrow-left"
            isDisabled={paper.index === 0}
            onPress={() => paper.go(questions[paper.index - 1].id)}
          >
            {formatMessage({ id: 'assessments.taking.previous' })}
          </Button>
        )}
      </span>
      <span className="lg:hidden">
        <Drawer
          side="bottom"
          title={formatMessage({ id: 'assessments.taking.questions' })}
          isOpen={isOverviewOpen}
          onOpenChange={openOverview}
          trigger={
            <Button
              variant="ghost"
              aria-label={formatMessage(
                { id: 'assessments.taking.overview' },
                { answered, count: questions.length }
              )}
            >
              {`${answered}/${questions.length}`}
            </Button>
          }
        >
          {(close) => (
            <QuestionNavigator
              questions={questions}
              answers={answers}
              current={isPaged ? paper.current.id : null}
              onGo={(id) => {
                close()
                paper.go(id)
              }}
            />
          )}
        </Drawer>
      </span>
      <span className="flex min-w-0 basis-0 grow justify-end gap-2">
        {isPaged && !paper.isLast && (
          <Button variant="primary" onPress={() => paper.go(questions[paper.index + 1].id)}>
            {formatMessage({ id: 'assessments.taking.next' })}
          </Button>
        )}
        {(!isPaged || paper.isLast) && (
          <Button variant="primary" onPress={onEnd} isDisabled={isDisabled}>
            {formatMessage({ id: 'assessments.taking.finish' })}
          </Button>
        )}
      </span>
    </>
  )
}
