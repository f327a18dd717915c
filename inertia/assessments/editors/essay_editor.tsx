import { useIntl } from 'react-intl'
import type { EditorProps, QuestionEditor } from '~/assessments/editors/types'
import { NumberField } from '~/ui/number_field'
import { TextArea } from '~/ui/text_area'

type Data = { format: 'rich' | 'plain'; minWords?: number; maxWords?: number; guidance?: string }

export const essayEditor: QuestionEditor<Data> = {
  initial: () => ({ format: 'plain' }),
  Editor: EssayEditor,
  preview: ({ minWords, maxWords }) => ({
    type: 'essay',
    format: 'plain',
    ...(minWords !== undefined && { minWords }),
    ...(maxWords !== undefined && { maxWords }),
  }),
}

function EssayEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  const limit = (name: 'minWords' | 'maxWords', least: number) => (
    <NumberField
      name={`data.${name}`}
      label={formatMessage({ id: `assessments.editor.${name}` })}
      className="w-48"
      minValue={least}
      maxValue={50_000}
      value={data[name] ?? NaN}
      onChange={(words) => onChange({ ...data, [name]: Number.isNaN(words) ? undefined : words })}
    />
  )
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-4">
        {limit('minWords', 0)}
        {limit('maxWords', 1)}
      </div>
      <TextArea
        name="data.guidance"
        label={formatMessage({ id: 'assessments.editor.guidance' })}
        hint={formatMessage({ id: 'assessments.editor.guidance_hint' })}
        value={data.guidance ?? ''}
        onChange={(guidance) => onChange({ ...data, guidance })}
      />
    </div>
  )
}
