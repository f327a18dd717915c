import { useState } from 'react'
import { useIntl } from 'react-intl'
import { QuizHeader } from '~/assessments/components/quiz_header'
import type { QuizDraft, QuizSettingsView } from '#assessments/types'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { DateTimeField } from '~/ui/date_time_field'
import { Form } from '~/ui/form'
import { NumberField } from '~/ui/number_field'
import { RadioGroup } from '~/ui/radio_group'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type QuizSettingsProps = { quiz: QuizDraft; settings: QuizSettingsView }

/** The rules of a quiz; learners see each of them before they start. */
export default function QuizSettings({ quiz, settings }: QuizSettingsProps) {
  const { formatMessage } = useIntl()
  const t = (name: string) => formatMessage({ id: `assessments.builder.${name}` })
  const [passUnit, setPassUnit] = useState(settings.passUnit)
  const options = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}_${value}`) }))
  return (
    <>
      <QuizHeader quiz={quiz} current="settings" />
      <Form action={`${quiz.path}/settings`} method="put" className="max-w-3xl">
        <Card title={t('about')}>
          <div className="flex flex-col gap-5">
            <TextField name="title" label={t('title')} defaultValue={settings.title} isRequired />
            <TextArea
              name="instructions"
              label={t('instructions')}
              hint={t('instructions_hint')}
              defaultValue={settings.instructions}
            />
          </div>
        </Card>
        <Card title={t('passing')}>
          <div className="flex flex-col gap-5">
            <div className="grid gap-4 sm:grid-cols-2">
              <NumberField
                name="passMark"
                label={t('pass_mark')}
                hint={t('pass_mark_hint')}
                defaultValue={settings.passMark ?? undefined}
                minValue={0}
                maxValue={passUnit === 'percent' ? 100 : undefined}
              />
              <Select
                name="passUnit"
                label={t('pass_unit')}
                isRequired
                className="justify-end"
                value={passUnit}
                onChange={(unit) => setPassUnit(unit as QuizSettingsView['passUnit'])}
                options={options('unit', ['percent', 'points'])}
              />
            </div>
            <Checkbox
              name="mayImprove"
              defaultSelected={settings.mayImprove}
              hint={t('may_improve_hint')}
            >
              {t('may_improve')}
            </Checkbox>
          </div>
        </Card>
        <Card title={t('time_and_attempts')}>
          <div className="grid gap-5 sm:grid-cols-3">
            <NumberField
              name="timeLimit"
              label={t('time_limit')}
              hint={t('time_limit_hint')}
              defaultValue={settings.timeLimit ?? undefined}
              minValue={1}
              maxValue={10_080}
            />
            <NumberField
              name="maxAttempts"
              label={t('max_attempts')}
              hint={t('max_attempts_hint')}
              defaultValue={settings.maxAttempts}
              minValue={0}
              maxValue={100}
            />
            <NumberField
              name="attemptDelay"
              label={t('attempt_delay')}
              hint={t('attempt_delay_hint')}
              defaultValue={settings.attemptDelay}
              minValue={0}
              maxValue={43_200}
            />
          </div>
        </Card>
        <Card title={t('availability')}>
          <div className="grid gap-5 sm:grid-cols-2">
            <DateTimeField
              name="availableFrom"
              label={t('available_from')}
              defaultValue={settings.availableFrom}
              timeZone={settings.zone}
            />
            <DateTimeField
              name="availableUntil"
              label={t('available_until')}
              hint={t('available_until_hint')}
              defaultValue={settings.availableUntil}
              timeZone={settings.zone}
            />
          </div>
        </Card>
        <Card title={t('look')}>
          <div className="flex flex-col gap-5">
            <RadioGroup
              name="paging"
              label={t('paging')}
              isRequired
              defaultValue={settings.paging}
              options={options('paging', ['one', 'all'])}
            />
            <Checkbox name="randomizeQuestions" defaultSelected={settings.randomizeQuestions}>
              {t('shuffle_questions')}
            </Checkbox>
            <Checkbox
              name="randomizeAnswers"
              defaultSelected={settings.randomizeAnswers}
              hint={t('shuffle_answers_hint')}
            >
              {t('shuffle_answers')}
            </Checkbox>
          </div>
        </Card>
        <Card title={t('results')}>
          <div className="flex flex-col gap-5">
            <RadioGroup
              name="showResults"
              label={t('show_results')}
              isRequired
              defaultValue={
                settings.showResults === 'immediately' ? 'after_submission' : settings.showResults
              }
              options={options('show', ['after_submission', 'after_due_date', 'never'])}
            />
            <Checkbox
              name="allowReview"
              defaultSelected={settings.allowReview}
              hint={t('allow_review_hint')}
            >
              {t('allow_review')}
            </Checkbox>
            <Checkbox
              name="showCorrectAnswers"
              defaultSelected={settings.showCorrectAnswers}
              hint={t('show_correct_hint')}
            >
              {t('show_correct')}
            </Checkbox>
          </div>
        </Card>
        <div className="sticky bottom-0 border-t bg-canvas py-3 max-md:bottom-14">
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
