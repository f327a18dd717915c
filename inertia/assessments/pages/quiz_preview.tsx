import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { QuizHeader } from '~/assessments/components/quiz_header'
import { ResultQuestion } from '~/assessments/components/result_question'
import { ResultScore } from '~/assessments/components/result_score'
import { Paper, PaperFooter, usePaper } from '~/assessments/taking/paper'
import type { Answer } from '~/assessments/taking/answer_sender'
import type {
  AttemptResult,
  QuestionView,
  QuizDraft,
  ResultQuestion as Marked,
} from '#assessments/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { EmptyState } from '~/ui/empty_state'

type QuizPreviewProps = {
  quiz: QuizDraft
  paging: 'one' | 'all'
  timeLimit: number | null
  questions: QuestionView[]
  result: { score: AttemptResult['score']; questions: Marked[] } | null
}

/** The quiz as its learners will meet it. Nothing that is tried here is kept. */
export default function QuizPreview({ quiz, questions, result, ...rest }: QuizPreviewProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <QuizHeader quiz={quiz} current="preview" />
      <div className="flex flex-col gap-5">
        <Callout kind="info">{formatMessage({ id: 'assessments.builder.preview_text' })}</Callout>
        {questions.length === 0 ? (
          <EmptyState
            icon="checklist"
            title={formatMessage({ id: 'assessments.builder.empty' })}
            description={formatMessage({ id: 'assessments.builder.empty_text' })}
          />
        ) : result ? (
          <>
            {result.score && <ResultScore score={result.score} />}
            <div>
              <Button icon="restart" onPress={() => router.visit(`${quiz.path}/preview`)}>
                {formatMessage({ id: 'assessments.builder.preview_again' })}
              </Button>
            </div>
            {result.questions.map((question) => (
              <ResultQuestion key={question.id} question={question} />
            ))}
          </>
        ) : (
          <Trial quiz={quiz} questions={questions} paging={rest.paging} />
        )}
      </div>
    </>
  )
}

function Trial({
  quiz,
  questions,
  paging,
}: Pick<QuizPreviewProps, 'quiz' | 'questions' | 'paging'>) {
  const [answers, setAnswers] = useState<Record<string, Answer>>({})
  const paper = usePaper({ questions, paging })

  function mark() {
    const responses = Object.entries(answers).map(([id, { response }]) => [id, response])
    router.post(`${quiz.path}/preview`, { answers: Object.fromEntries(responses) })
  }

  return (
    <>
      <Paper
        {...{ questions, paging, paper, answers }}
        refused={{}}
        isDisabled={false}
        onChange={(id, answer) => setAnswers((now) => ({ ...now, [id]: answer }))}
      />
      <div className="flex items-center justify-between gap-3 border-t pt-4">
        <PaperFooter {...{ questions, paging, paper, answers }} isDisabled={false} onEnd={mark} />
      </div>
    </>
  )
}
