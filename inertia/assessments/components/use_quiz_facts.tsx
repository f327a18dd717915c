import { useIntl } from 'react-intl'
import type { QuizStart } from '#assessments/types'
import { DateText } from '~/ui/date_text'

/** The rules of a quiz in words; what does not apply is left out. */
export function useQuizFacts(quiz: QuizStart) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (name: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `assessments.start_page.${name}` }, values)
  const facts = [
    { term: t('questions'), value: t('questions_value', { count: quiz.questionCount }) },
    {
      term: t('time'),
      value: quiz.timeLimitMinutes
        ? formatMessage({ id: 'assessments.taking.minutes' }, { count: quiz.timeLimitMinutes })
        : t('no_limit'),
    },
    {
      term: t('attempts_left'),
      value:
        quiz.maxAttempts > 0
          ? t('attempts_value', {
              left: Math.max(0, quiz.maxAttempts - quiz.attemptsUsed),
              max: quiz.maxAttempts,
            })
          : t('no_limit'),
    },
    quiz.passingScore !== null && {
      term: t('pass_mark'),
      value: t('pass_value', {
        points: formatNumber(quiz.passingScore),
        max: formatNumber(quiz.maxScore),
        percent: quiz.passingPercent ?? 0,
      }),
    },
    quiz.delayMinutes > 0 && {
      term: t('delay'),
      value: formatMessage({ id: 'assessments.taking.minutes' }, { count: quiz.delayMinutes }),
    },
    quiz.availableFrom && { term: t('from'), value: <DateText value={quiz.availableFrom} /> },
    quiz.availableUntil && { term: t('until'), value: <DateText value={quiz.availableUntil} /> },
    quiz.endedBy && {
      term: t('when_over'),
      value: formatMessage({ id: `assessments.deadline.${quiz.endedBy}` }),
    },
    { term: t('results'), value: formatMessage({ id: quiz.reviewKey }) },
    { term: t('saving'), value: t('saving_value') },
  ]
  return facts.filter((fact) => typeof fact === 'object' && fact !== null)
}
