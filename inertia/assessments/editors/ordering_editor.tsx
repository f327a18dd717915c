import { useIntl } from 'react-intl'
import {
  newId,
  withChanged,
  without,
  type EditorProps,
  type QuestionEditor,
} from '~/assessments/editors/types'
import { Button } from '~/ui/button'
import { FieldError } from '~/ui/field_error'
import { useFieldError } from '~/ui/field_errors'
import { IconButton } from '~/ui/icon_button'
import { RadioGroup } from '~/ui/radio_group'
import { ReorderList } from '~/ui/reorder_list'
import { TextField } from '~/ui/text_field'

type Item = { id: string; text: string; html?: string }
type Data = { items: Item[]; credit: 'positions' | 'all_or_nothing' }

const newItem = (): Item => ({ id: newId(), text: '' })

export const orderingEditor: QuestionEditor<Data> = {
  initial: () => ({ items: [newItem(), newItem(), newItem()], credit: 'positions' }),
  Editor: OrderingEditor,
  preview: ({ items }) => ({
    type: 'ordering',
    items: [...items]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, text, html }) => ({ id, text: text || '…', ...(html && { html }) })),
  }),
}

function OrderingEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  const { items, credit } = data
  const message = useFieldError('data.items')
  const label = (at: number) => formatMessage({ id: 'assessments.editor.item' }, { number: at + 1 })
  return (
    <div className="flex flex-col gap-4" data-field="data.items">
      <p className="text-ink-muted">{formatMessage({ id: 'assessments.editor.order_hint' })}</p>
      <ReorderList
        items={items}
        label={formatMessage({ id: 'assessments.editor.items' })}
        nameOf={({ text }) => text || formatMessage({ id: 'assessments.editor.empty_item' })}
        onReorder={(ids) =>
          onChange({ ...data, items: ids.map((id) => items.find((item) => item.id === id)!) })
        }
      >
        {(item, at) => (
          <div className="flex items-center gap-2">
            <TextField
              name={`data.items[${at}].text`}
              label={label(at)}
              hideLabel
              placeholder={label(at)}
              className="grow"
              value={item.text}
              onChange={(text) =>
                onChange({ ...data, items: withChanged(items, at, { text, html: undefined }) })
              }
            />
            <IconButton
              icon="trash"
              size="sm"
              label={formatMessage({ id: 'assessments.editor.remove_named' }, { name: label(at) })}
              isDisabled={items.length <= 2}
              onPress={() => onChange({ ...data, items: without(items, at) })}
            />
          </div>
        )}
      </ReorderList>
      <FieldError message={message} />
      <div>
        <Button
          size="sm"
          icon="plus"
          onPress={() => onChange({ ...data, items: [...items, newItem()] })}
        >
          {formatMessage({ id: 'assessments.editor.add_item' })}
        </Button>
      </div>
      <RadioGroup
        label={formatMessage({ id: 'assessments.editor.credit' })}
        isRequired
        value={credit}
        onChange={(value) => onChange({ ...data, credit: value as Data['credit'] })}
        options={(['positions', 'all_or_nothing'] as const).map((value) => ({
          value,
          label: formatMessage({ id: `assessments.editor.credit_${value}` }),
        }))}
      />
    </div>
  )
}
