import { DateTime } from 'luxon'
import { fieldFaults } from '#platform/http/field_fault'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import type { I18n } from '@adonisjs/i18n'
import type { FoundDraft } from '#assessments/queries/find_quiz_draft'
import type { quizSettingsValidator } from '#assessments/validators/quizzes'

type Form = Awaited<ReturnType<typeof quizSettingsValidator.validate>>
/** Who asks: dates are meant in their zone. */
type Author = { me: { timezone: string }; i18n: I18n }

/** The rules of a quiz. @throws E_VALIDATION_ERROR for what does not go together */
export async function changeQuiz(
  { activity, assessment }: FoundDraft,
  form: Form,
  { me, i18n }: Author
) {
  const mistakes = mistakesOf(form, assessment.maxScore)
  if (Object.keys(mistakes).length > 0) throw fieldFaults(i18n, mistakes)
  const { title, passUnit, passMark, mayImprove, paging, ...columns } = form
  await activity.merge({ title }).save()
  await assessment
    .merge({
      ...columns,
      title,
      instructions: form.instructions ?? null,
      timeLimit: form.timeLimit ?? null,
      maxAttempts: form.maxAttempts ?? 0,
      attemptDelay: form.attemptDelay ?? 0,
      availableFrom: instant(form.availableFrom),
      availableUntil: instant(form.availableUntil),
      passingScore: passMark ?? null,
      settings: {
        ...assessment.settings,
        passUnit,
        passPercent: passUnit === 'percent' ? (passMark ?? null) : null,
        mayImprove,
        paging,
        zone: me.timezone,
      },
    })
    .save()
  await refreshTotals(assessment)
}

const instant = (iso: string | null | undefined) =>
  iso ? DateTime.fromISO(iso, { zone: 'utc' }) : null

/** What does not go together, by field. */
function mistakesOf(form: Form, maxScore: number): Record<string, string> {
  const { availableFrom, availableUntil, passUnit, passMark, showResults } = form
  const most = passUnit === 'percent' ? 100 : maxScore
  return {
    ...(passMark && passMark > most ? { passMark: 'assessments.builder.errors.pass_mark' } : {}),
    ...(availableFrom && availableUntil && availableFrom >= availableUntil
      ? { availableUntil: 'assessments.builder.errors.until' }
      : {}),
    ...(showResults === 'after_due_date' && !availableUntil
      ? { availableUntil: 'assessments.builder.errors.until_missing' }
      : {}),
  }
}
