import { useIntl } from 'react-intl'
import { AttemptTimeline } from '~/assessments/components/attempt_timeline'
import { TaughtQuestion } from '~/assessments/components/taught_question'
import type { TaughtAttempt } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { DurationText } from '~/ui/duration_text'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

/** One attempt for those who teach: answers in words, marks to give, and what happened when. */
export default function AttemptDetail({ attempt }: { attempt: TaughtAttempt }) {
  const { formatMessage } = useIntl()
  const list = `/teach/${attempt.course.slug}/attempts`
  const gradesPath = attempt.can.grade ? `${list}/${attempt.id}/grades` : null
  const title = formatMessage(
    { id: 'assessments.result.title' },
    { title: attempt.quiz, number: attempt.number }
  )
  return (
    <>
      <PageHeader
        title={attempt.learner.name}
        description={title}
        breadcrumbs={[
          { label: formatMessage({ id: 'assessments.attempts.title' }), href: '/teach' },
          { label: attempt.course.title, href: list },
          { label: attempt.learner.name },
        ]}
        badge={
          <>
            <StatusBadge
              status={attempt.status}
              label={formatMessage({ id: `assessments.status.${attempt.status}` })}
            />
            {attempt.passed !== null && (
              <Badge
                tone={attempt.passed ? 'success' : 'danger'}
                icon={attempt.passed ? 'success' : 'failure'}
              >
                {formatMessage({
                  id: attempt.passed ? 'assessments.passed' : 'assessments.not_passed',
                })}
              </Badge>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-4">
          {attempt.questions.map((question) => (
            <TaughtQuestion
              key={`${question.id} ${question.pointsEarned}`}
              question={question}
              gradesPath={gradesPath}
            />
          ))}
        </div>
        <div className="flex flex-col gap-4">
          <Facts attempt={attempt} />
          <AttemptTimeline entries={attempt.timeline} />
        </div>
      </div>
    </>
  )
}

function Facts({ attempt }: { attempt: TaughtAttempt }) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (name: string) => formatMessage({ id: `assessments.teach.${name}` })
  const { score, maxScore, percentage, submittedAt } = attempt
  const items = [
    score !== null &&
      !!submittedAt && {
        term: formatMessage({ id: 'assessments.result.score' }),
        value: `${formatMessage(
          { id: 'assessments.result.points_of' },
          { points: formatNumber(score), max: formatNumber(maxScore ?? 0) }
        )}${percentage === null ? '' : ` (${formatNumber(percentage / 100, { style: 'percent', maximumFractionDigits: 1 })})`}`,
      },
    { term: t('started'), value: <DateText value={attempt.startedAt} /> },
    !!submittedAt && {
      term: formatMessage({ id: 'assessments.result.handed_in' }),
      value: (
        <>
          <DateText value={submittedAt} />
          {attempt.handedInBy === 'deadline' && ` · ${t('by_deadline')}`}
        </>
      ),
    },
    !!submittedAt && {
      term: formatMessage({ id: 'assessments.result.duration' }),
      value: <DurationText seconds={attempt.secondsSpent} />,
    },
    !!attempt.deadlineAt && { term: t('ends'), value: <DateText value={attempt.deadlineAt} /> },
    !!attempt.receipt && {
      term: formatMessage({ id: 'assessments.result.fingerprint' }),
      value: <code className="text-xs break-all">{attempt.receipt}</code>,
    },
    !!attempt.ip && { term: t('address'), value: attempt.ip },
    !!attempt.device && { term: t('device'), value: attempt.device },
  ]
  return (
    <Card title={t('facts')}>
      <DescriptionList items={items.filter((item) => item !== false)} />
    </Card>
  )
}
