import { Link, router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { LockReasons } from '~/assessments/components/lock_reasons'
import { QuizFrame } from '~/assessments/components/quiz_frame'
import { useQuizFacts } from '~/assessments/components/use_quiz_facts'
import type { PastAttempt, QuizStart as Quiz, StartReasonView } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { LinkButton } from '~/ui/link_button'

/** The page before a quiz: its rules as they are for this learner, and the button that starts it. */
export default function QuizStart({ quiz }: { quiz: Quiz }) {
  const { formatMessage } = useIntl()
  const facts = useQuizFacts(quiz)
  return (
    <QuizFrame
      title={quiz.title}
      over={quiz.course.title}
      exitHref={`/learn/${quiz.course.slug}`}
      exitLabel={formatMessage({ id: 'assessments.start_page.back' })}
    >
      <div className="mx-auto flex max-w-2xl flex-col gap-6">
        <header className="flex flex-col gap-2">
          <h1 className="text-2xl/8 font-semibold tracking-tight text-balance">{quiz.title}</h1>
          {quiz.instructions && (
            <p className="max-w-prose whitespace-pre-line text-ink-muted">{quiz.instructions}</p>
          )}
        </header>
        {quiz.lock ? (
          <LockReasons
            lines={quiz.lock}
            opensAt={quiz.opensAt}
            back={`/learn/${quiz.course.slug}`}
          />
        ) : (
          <>
            <WayOn quiz={quiz} />
            <Card title={formatMessage({ id: 'assessments.start_page.rules' })}>
              <DescriptionList items={facts} />
            </Card>
          </>
        )}
        {quiz.attempts.length > 0 && <PastAttempts attempts={quiz.attempts} />}
      </div>
    </QuizFrame>
  )
}

QuizStart.layout = (page: React.ReactNode) => page

/** Start, continue, or the reasons why neither is possible. */
function WayOn({ quiz }: { quiz: Quiz }) {
  const { formatMessage } = useIntl()
  const [isStarting, setStarting] = useState(false)
  if (quiz.openAttempt) {
    return (
      <Callout
        kind="info"
        title={formatMessage({ id: 'assessments.start_page.open' })}
        action={
          <LinkButton variant="primary" href={`/attempts/${quiz.openAttempt.id}`} icon="play">
            {formatMessage({ id: 'assessments.start_page.continue' })}
          </LinkButton>
        }
      >
        {quiz.openAttempt.deadlineAt ? (
          <>
            {formatMessage({ id: 'assessments.start_page.open_until' })}{' '}
            <DateText value={quiz.openAttempt.deadlineAt} />
          </>
        ) : (
          formatMessage({ id: 'assessments.start_page.open_text' })
        )}
      </Callout>
    )
  }
  if (!quiz.mayStart) {
    return (
      <Callout kind="warning" title={formatMessage({ id: 'assessments.start_page.not_now' })}>
        <ul className="list-disc ps-5">
          {quiz.reasons.map((reason) => (
            <li key={reason.key}>
              <Reason reason={reason} />
            </li>
          ))}
        </ul>
      </Callout>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        variant="primary"
        size="lg"
        icon="play"
        isPending={isStarting}
        onPress={() =>
          router.post(
            `/learn/${quiz.course.slug}/${quiz.item}/attempts`,
            {},
            { onStart: () => setStarting(true), onFinish: () => setStarting(false) }
          )
        }
      >
        {formatMessage({
          id: quiz.attemptsUsed
            ? 'assessments.start_page.start_again'
            : 'assessments.start_page.start',
        })}
      </Button>
      <p className="text-ink-muted">{formatMessage({ id: 'assessments.start_page.saved' })}</p>
    </div>
  )
}

function Reason({ reason: { key, at, params } }: { reason: StartReasonView }) {
  const { formatMessage, formatDate } = useIntl()
  const date = at ? formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }) : ''
  return <>{formatMessage({ id: key }, { date, max: params.max ?? 0 })}</>
}

function PastAttempts({ attempts }: { attempts: PastAttempt[] }) {
  const { formatMessage, formatNumber } = useIntl()
  return (
    <Card title={formatMessage({ id: 'assessments.start_page.attempts' })} isPadded={false}>
      <ul className="divide-y">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
            <Link
              href={`/attempts/${attempt.id}/result`}
              className="font-medium text-accent-ink underline-offset-3 hover:underline"
            >
              {formatMessage({ id: 'assessments.start_page.attempt' }, { number: attempt.number })}
            </Link>
            {attempt.submittedAt && (
              <span className="text-ink-muted">
                <DateText value={attempt.submittedAt} />
              </span>
            )}
            <span className="ms-auto flex items-center gap-3">
              {attempt.percentage !== null && (
                <span className="font-semibold tabular-nums">
                  {formatNumber(attempt.percentage / 100, {
                    style: 'percent',
                    maximumFractionDigits: 1,
                  })}
                </span>
              )}
              <AttemptBadge attempt={attempt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function AttemptBadge({ attempt: { status, passed } }: { attempt: PastAttempt }) {
  const { formatMessage } = useIntl()
  if (passed !== null) {
    return (
      <Badge tone={passed ? 'success' : 'danger'} icon={passed ? 'success' : 'failure'}>
        {formatMessage({ id: passed ? 'assessments.passed' : 'assessments.not_passed' })}
      </Badge>
    )
  }
  return (
    <Badge tone="neutral" icon={status === 'graded' ? 'check' : 'clock'}>
      {formatMessage({ id: `assessments.status.${status}` })}
    </Badge>
  )
}
