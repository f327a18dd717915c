import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { QuizFrame } from '~/assessments/components/quiz_frame'
import { ResultQuestion } from '~/assessments/components/result_question'
import { ResultScore } from '~/assessments/components/result_score'
import type { AttemptResult as Result } from '#assessments/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { DurationText } from '~/ui/duration_text'
import { LinkButton } from '~/ui/link_button'

/** After handing in: the receipt at once, the rest as the author releases it. */
export default function AttemptResult({ result }: { result: Result }) {
  const { formatMessage } = useIntl()
  const quizPath = `/learn/${result.course.slug}/${result.item}`
  return (
    <QuizFrame
      title={result.title}
      over={result.course.title}
      exitHref={`${quizPath}/quiz`}
      exitLabel={formatMessage({ id: 'assessments.result.back_to_quiz' })}
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-6">
        <h1 className="text-2xl/8 font-semibold tracking-tight text-balance">
          {formatMessage(
            { id: 'assessments.result.title' },
            { title: result.title, number: result.number }
          )}
        </h1>
        {result.handedInBy === 'deadline' && (
          <Callout kind="info">{formatMessage({ id: 'assessments.result.by_deadline' })}</Callout>
        )}
        {result.score && <ResultScore score={result.score} />}
        <Callout kind="info">
          {formatMessage({ id: result.reasonKey })}
          {result.releasedAt && (
            <>
              {': '}
              <DateText value={result.releasedAt} />
            </>
          )}
        </Callout>
        <div className="flex flex-wrap gap-2">
          <LinkButton variant="primary" href={`/learn/${result.course.slug}`}>
            {formatMessage({ id: 'assessments.result.continue_course' })}
          </LinkButton>
          {result.mayStart && (
            <Button icon="restart" onPress={() => router.post(`${quizPath}/attempts`)}>
              {formatMessage(
                { id: 'assessments.result.again' },
                { left: result.attemptsLeft ?? -1 }
              )}
            </Button>
          )}
        </div>
        <Receipt result={result} />
        {result.questions && (
          <section className="flex flex-col gap-4">
            <h2 className="text-lg font-semibold">
              {formatMessage({ id: 'assessments.result.answers' })}
            </h2>
            {result.questions.map((question) => (
              <ResultQuestion key={question.id} question={question} />
            ))}
          </section>
        )}
      </div>
    </QuizFrame>
  )
}

AttemptResult.layout = (page: React.ReactNode) => page

/** Proof of what was handed in: the same answers always give the same fingerprint. */
function Receipt({ result }: { result: Result }) {
  const { formatMessage } = useIntl()
  return (
    <Card title={formatMessage({ id: 'assessments.result.receipt' })}>
      <DescriptionList
        items={[
          {
            term: formatMessage({ id: 'assessments.result.handed_in' }),
            value: <DateText value={result.submittedAt} />,
          },
          {
            term: formatMessage({ id: 'assessments.result.answered' }),
            value: formatMessage(
              { id: 'assessments.result.answered_value' },
              { answered: result.answered, count: result.questionCount }
            ),
          },
          {
            term: formatMessage({ id: 'assessments.result.duration' }),
            value: <DurationText seconds={result.secondsSpent} />,
          },
          {
            term: formatMessage({ id: 'assessments.result.fingerprint' }),
            value: <code className="text-xs break-all">{result.receipt}</code>,
          },
        ]}
      />
    </Card>
  )
}
