import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CompletionChoice } from '#courses/rules/completion_choice'
import { NumberField } from '~/ui/number_field'
import { RadioGroup } from '~/ui/radio_group'

/** When the course is completed, in words. */
export function CompletionFields({ completion }: { completion: CompletionChoice }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.settings.completion.${key}` })
  const [type, setType] = useState(completion.type)
  const types: CompletionChoice['type'][] = [
    'all_required',
    'n_of',
    'min_grade',
    ...(completion.type === 'custom' ? (['custom'] as const) : []),
  ]
  return (
    <>
      <RadioGroup
        name="completionType"
        label={t('label')}
        look="cards"
        isRequired
        value={type}
        onChange={(chosen) => setType(chosen as CompletionChoice['type'])}
        options={types.map((value) => ({
          value,
          label: t(`${value}.label`),
          description: t(`${value}.text`),
        }))}
      />
      {type === 'n_of' && (
        <NumberField
          name="completionCount"
          label={t('count')}
          isRequired
          minValue={1}
          defaultValue={completion.count ?? 1}
          className="max-w-52"
        />
      )}
      {type === 'min_grade' && (
        <NumberField
          name="completionGrade"
          label={t('grade')}
          isRequired
          minValue={1}
          maxValue={100}
          defaultValue={completion.grade ?? 80}
          className="max-w-52"
        />
      )}
    </>
  )
}
