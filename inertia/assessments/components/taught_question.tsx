import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TaughtQuestion as Question } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { NumberField } from '~/ui/number_field'
import { TextArea } from '~/ui/text_area'

type TaughtQuestionProps = {
  question: Question
  /** Address to send grades to; null for who may only look. */
  gradesPath: string | null
}

/** One question of an attempt with its answer in words, and its points to give. */
export function TaughtQuestion({ question, gradesPath }: TaughtQuestionProps) {
  const { formatMessage } = useIntl()
  const [isGrading, startGrading] = useState(question.isPending)
  const t = (name: string, values?: Record<string, number>) =>
    formatMessage({ id: `assessments.teach.${name}` }, values)
  const canGrade = gradesPath !== null && question.answer !== ''
  return (
    <Card>
      <article aria-labelledby={`taught-${question.id}`} className="flex flex-col gap-3">
        <header className="flex flex-wrap items-center gap-2">
          <h3 id={`taught-${question.id}`} className="text-sm font-semibold text-ink-muted">
            {formatMessage(
              { id: 'assessments.taking.question_number' },
              { number: question.number }
            )}
          </h3>
          <Badge>{formatMessage({ id: `assessments.types.${question.type}` })}</Badge>
          {question.flagged && (
            <Badge tone="warning" icon="flag">
              {formatMessage({ id: 'assessments.taking.flagged' })}
            </Badge>
          )}
          <span className="ms-auto">
            <Mark question={question} />
          </span>
        </header>
        <p className="whitespace-pre-line">{question.text}</p>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr]">
          <dt className="text-ink-muted">{t('answer')}</dt>
          <dd className="break-words whitespace-pre-line">{question.answer || t('no_answer')}</dd>
          <dt className="text-ink-muted">{t('key')}</dt>
          <dd className="break-words whitespace-pre-line">{question.key}</dd>
          <dt className="text-ink-muted">{t('saved')}</dt>
          <dd>
            {question.savedAt ? (
              <>
                <DateText value={question.savedAt} /> · {t('saves', { count: question.saves })}
              </>
            ) : (
              '–'
            )}
          </dd>
          {question.feedback && !isGrading && (
            <>
              <dt className="text-ink-muted">{t('feedback')}</dt>
              <dd className="whitespace-pre-line">{question.feedback}</dd>
            </>
          )}
        </dl>
        {canGrade &&
          (isGrading ? (
            <GradeForm question={question} path={gradesPath} onDone={() => startGrading(false)} />
          ) : (
            <div>
              <Button size="sm" icon="edit" onPress={() => startGrading(true)}>
                {t('change_points')}
              </Button>
            </div>
          ))}
      </article>
    </Card>
  )
}

type GradeFormProps = { question: Question; path: string; onDone: () => void }

function GradeForm({ question, path, onDone }: GradeFormProps) {
  const { formatMessage } = useIntl()
  const [points, setPoints] = useState(question.pointsEarned ?? 0)
  const [feedback, setFeedback] = useState(question.feedback ?? '')
  const [isSaving, setSaving] = useState(false)
  const t = (name: string, values?: Record<string, number>) =>
    formatMessage({ id: `assessments.teach.${name}` }, values)
  return (
    <div className="flex flex-col gap-3 rounded-control bg-surface-sunken p-4">
      <NumberField
        label={t('points', { max: question.pointsPossible })}
        isRequired
        className="max-w-48"
        minValue={0}
        maxValue={question.pointsPossible}
        step={0.5}
        value={points}
        onChange={(value) => setPoints(Number.isNaN(value) ? 0 : value)}
      />
      <TextArea label={t('feedback')} rows={2} value={feedback} onChange={setFeedback} />
      <div className="flex gap-2">
        <Button
          variant="primary"
          isPending={isSaving}
          onPress={() =>
            router.put(
              path,
              { grades: [{ question: question.id, points, feedback }] },
              {
                preserveScroll: true,
                preserveState: true,
                onStart: () => setSaving(true),
                onSuccess: onDone,
                onFinish: () => setSaving(false),
              }
            )
          }
        >
          {t('give_points')}
        </Button>
        {!question.isPending && (
          <Button onPress={onDone}>{formatMessage({ id: 'ui.cancel' })}</Button>
        )}
      </div>
    </div>
  )
}

function Mark({ question }: { question: Question }) {
  const { formatMessage, formatNumber } = useIntl()
  const { pointsEarned, pointsPossible, correct, isPending, isGraded } = question
  if (isPending) {
    return (
      <Badge tone="info" icon="clock">
        {formatMessage({ id: 'assessments.teach.to_grade' })}
      </Badge>
    )
  }
  if (pointsEarned === null) return null
  const tone = correct ? 'success' : pointsEarned > 0 ? 'warning' : 'danger'
  return (
    <span className="inline-flex items-center gap-2">
      {isGraded && (
        <span className="text-xs text-ink-muted">
          {formatMessage({ id: 'assessments.teach.by_person' })}
        </span>
      )}
      <Badge tone={tone} icon={correct ? 'success' : pointsEarned > 0 ? 'minus' : 'failure'}>
        {formatMessage(
          { id: 'assessments.result.points_of' },
          { points: formatNumber(pointsEarned), max: formatNumber(pointsPossible) }
        )}
      </Badge>
    </span>
  )
}
