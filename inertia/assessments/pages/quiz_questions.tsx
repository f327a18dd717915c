import { router } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { AddQuestionMenu } from '~/assessments/components/add_question_menu'
import { DraftQuestionLine } from '~/assessments/components/draft_question_line'
import { QuizHeader } from '~/assessments/components/quiz_header'
import type { DraftQuestion, QuizDraft } from '#assessments/types'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { moved } from '~/ui/moved'
import { ReorderList } from '~/ui/reorder_list'

type QuizQuestionsProps = { quiz: QuizDraft; questions: DraftQuestion[] }

/** The questions of a quiz, in their order and with their points. */
export default function QuizQuestions({ quiz, questions }: QuizQuestionsProps) {
  const { formatMessage } = useIntl()
  const { order, reorder } = useOrder(quiz, questions)
  const adding = (
    <>
      <AddQuestionMenu path={`${quiz.path}/questions/new`} />
      <LinkButton href={`${quiz.path}/add`} icon="library" variant="primary">
        {formatMessage({ id: 'assessments.builder.add_from_banks' })}
      </LinkButton>
    </>
  )
  return (
    <>
      <QuizHeader quiz={quiz} current="questions" actions={questions.length > 0 && adding} />
      {order.length === 0 ? (
        <Card>
          <EmptyState
            icon="checklist"
            title={formatMessage({ id: 'assessments.builder.empty' })}
            description={formatMessage({ id: 'assessments.builder.empty_text' })}
            action={adding}
          />
        </Card>
      ) : (
        <ReorderList
          items={order}
          label={formatMessage({ id: 'assessments.builder.questions' })}
          nameOf={({ text }) => text}
          onReorder={reorder}
        >
          {(question, position) => (
            <DraftQuestionLine
              question={question}
              position={position}
              count={order.length}
              href={`${quiz.path}/questions/${question.id}`}
              onMove={(to) => reorder(moved(order, position, to).map(({ id }) => id))}
            />
          )}
        </ReorderList>
      )}
    </>
  )
}

/** Shows a new order at once; the server's word stays the last one. */
function useOrder(quiz: QuizDraft, questions: DraftQuestion[]) {
  const [order, setOrder] = useState(questions)
  useEffect(() => setOrder(questions), [questions])

  function reorder(ids: string[]) {
    setOrder(ids.map((id) => questions.find((question) => question.id === id)!))
    router.put(
      `${quiz.path}/order`,
      { order: ids },
      { preserveScroll: true, preserveState: true, onError: () => setOrder(questions) }
    )
  }
  return { order, reorder }
}
