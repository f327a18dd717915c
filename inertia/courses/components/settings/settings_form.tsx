import { useIntl } from 'react-intl'
import type { Choice } from '#courses/queries/course_choices'
import type { CourseSettings } from '#courses/queries/course_settings'
import { CompletionFields } from '~/courses/components/settings/completion_fields'
import { languageOptions } from '~/courses/components/settings/language_options'
import { CustomFields } from '~/platform/components/custom_fields'
import { Card } from '~/ui/card'
import { ComboBox } from '~/ui/combo_box'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { NumberField } from '~/ui/number_field'
import { RadioGroup } from '~/ui/radio_group'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { loadTagNames } from '~/platform/load_tags'
import { TagsField } from '~/ui/tags_field'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type SettingsFormProps = {
  path: string
  settings: CourseSettings
  seen: string
  categories: Choice[]
  certificates: Choice[]
}

const LEVELS = ['beginner', 'intermediate', 'advanced', 'expert']

export function SettingsForm(props: SettingsFormProps) {
  const { path, settings, seen, categories, certificates } = props
  return (
    <Form action={path} method="put" className="min-w-0">
      <input type="hidden" name="seen" value={seen} />
      <FaceFields settings={settings} />
      <CatalogFields settings={settings} categories={categories} />
      <RuleFields settings={settings} certificates={certificates} />
      <FurtherFields custom={settings.custom} />
      <Save />
    </Form>
  )
}

/** What the company wants to know besides. */
function FurtherFields({ custom }: Pick<CourseSettings, 'custom'>) {
  const { formatMessage } = useIntl()
  if (custom.fields.length === 0) return null
  return (
    <Card title={formatMessage({ id: 'ui.custom_fields.further' })}>
      <div className={STACK}>
        <CustomFields custom={custom} />
      </div>
    </Card>
  )
}

function Save() {
  const { formatMessage } = useIntl()
  return (
    <FormActions>
      <SubmitButton>{formatMessage({ id: 'courses.settings.save' })}</SubmitButton>
    </FormActions>
  )
}

const STACK = 'flex flex-col gap-5'

/** What people read about the course. */
function FaceFields({ settings }: { settings: CourseSettings }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.settings.${key}` })
  return (
    <Card title={t('face')}>
      <div className={STACK}>
        <TextField
          name="title"
          label={t('name')}
          defaultValue={settings.title}
          maxLength={255}
          isRequired
        />
        <TextField
          name="subtitle"
          label={t('subtitle')}
          defaultValue={settings.subtitle ?? ''}
          maxLength={500}
        />
        <TextArea
          name="description"
          label={t('description')}
          defaultValue={settings.description ?? ''}
        />
        <TextArea
          name="objectives"
          label={t('objectives')}
          hint={t('objectives_hint')}
          defaultValue={settings.objectives ?? ''}
        />
        <TextArea
          name="targetAudience"
          label={t('target_audience')}
          defaultValue={settings.targetAudience ?? ''}
          rows={2}
        />
        <TextArea
          name="prerequisites"
          label={t('prerequisites')}
          defaultValue={settings.prerequisites ?? ''}
          rows={2}
        />
      </div>
    </Card>
  )
}

/** How it is found. */
function CatalogFields({
  settings,
  categories,
}: Pick<SettingsFormProps, 'settings' | 'categories'>) {
  const { formatMessage, formatDisplayName } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.settings.${key}` })
  return (
    <Card title={t('catalog')}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="code"
          label={t('code')}
          hint={t('code_hint')}
          defaultValue={settings.code ?? ''}
          maxLength={50}
        />
        <ComboBox
          name="category"
          label={t('category')}
          options={categories}
          defaultValue={settings.category ?? undefined}
        />
        <Select
          name="difficultyLevel"
          label={t('level')}
          isRequired
          defaultValue={settings.difficultyLevel}
          options={LEVELS.map((value) => ({
            value,
            label: formatMessage({ id: `courses.difficulty.${value}` }),
          }))}
        />
        <ComboBox
          name="language"
          label={t('language')}
          isRequired
          defaultValue={settings.language}
          options={languageOptions(settings.language, (code) =>
            formatDisplayName(code, { type: 'language' })
          )}
        />
        <TagsField
          name="tags"
          label={t('tags')}
          hint={t('tags_hint')}
          defaultValue={settings.tags}
          loadTags={loadTagNames}
        />
        <NumberField
          name="estimatedDuration"
          label={t('minutes')}
          hint={t('minutes_hint')}
          minValue={1}
          defaultValue={settings.estimatedDuration ?? undefined}
        />
      </div>
    </Card>
  )
}

/** Who gets in, and when it is done. */
function RuleFields({
  settings,
  certificates,
}: Pick<SettingsFormProps, 'settings' | 'certificates'>) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.settings.${key}` })
  return (
    <Card title={t('rules')}>
      <div className={STACK}>
        <RadioGroup
          name="isPublic"
          label={t('visibility.label')}
          look="cards"
          isRequired
          defaultValue={String(settings.isPublic)}
          options={['true', 'false'].map((value) => ({
            value,
            label: t(`visibility.${value}.label`),
            description: t(`visibility.${value}.text`),
          }))}
        />
        <NumberField
          name="maxEnrollments"
          label={t('seats')}
          hint={t('seats_hint')}
          minValue={1}
          defaultValue={settings.maxEnrollments ?? undefined}
          className="max-w-52"
        />
        <CompletionFields completion={settings.completion} />
        <ComboBox
          name="certificate"
          label={t('certificate')}
          hint={t('certificate_hint')}
          options={certificates}
          defaultValue={settings.certificate ?? undefined}
        />
      </div>
    </Card>
  )
}
