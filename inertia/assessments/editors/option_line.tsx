import { useIntl } from 'react-intl'
import type { Option } from '~/assessments/editors/choice_weights'
import { Badge } from '~/ui/badge'
import { Checkbox } from '~/ui/checkbox'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { NumberField } from '~/ui/number_field'
import { TextField } from '~/ui/text_field'

type OptionLineProps = {
  option: Option
  at: number
  count: number
  multiple: boolean
  isWeighted: boolean
  onChange: (change: Partial<Option>) => void
  onRight: (isRight: boolean) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One option of a choice: its words, how right it is, and what can be done with it. */
export function OptionLine(props: OptionLineProps) {
  const { option, at, multiple, isWeighted, onChange, onRight } = props
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'assessments.editor.option' }, { number: at + 1 })
  const isRight = multiple ? option.fraction > 0 : option.fraction === 100
  return (
    <li className="flex flex-col gap-2 rounded-control border bg-surface p-2.5">
      <div className="flex items-center gap-2">
        <TextField
          name={`data.options[${at}].text`}
          label={label}
          hideLabel
          placeholder={label}
          className="grow"
          value={option.text}
          // New words have no formatting of old ones.
          onChange={(text) => onChange({ text, html: undefined })}
        />
        {isWeighted ? (
          <NumberField
            name={`data.options[${at}].fraction`}
            label={formatMessage({ id: 'assessments.editor.weight' })}
            hideLabel
            className="w-36"
            minValue={-100}
            maxValue={100}
            value={option.fraction}
            formatOptions={{ maximumFractionDigits: 5 }}
            onChange={(fraction) => onChange({ fraction: Number.isNaN(fraction) ? 0 : fraction })}
          />
        ) : (
          <Checkbox isSelected={isRight} onChange={onRight} className="whitespace-nowrap">
            {formatMessage({ id: 'assessments.editor.right' })}
          </Checkbox>
        )}
        <OptionMenu {...props} label={label} />
      </div>
      {option.pinned && (
        <span>
          <Badge icon="lock">{formatMessage({ id: 'assessments.editor.pinned' })}</Badge>
        </span>
      )}
      {option.feedback !== undefined && (
        <TextField
          name={`data.options[${at}].feedback`}
          label={formatMessage({ id: 'assessments.editor.feedback' })}
          value={option.feedback}
          onChange={(feedback) => onChange({ feedback })}
        />
      )}
    </li>
  )
}

type OptionMenuProps = Pick<
  OptionLineProps,
  'option' | 'at' | 'count' | 'onChange' | 'onMove' | 'onRemove'
> & { label: string }

function OptionMenu({ option, at, count, label, onChange, onMove, onRemove }: OptionMenuProps) {
  const { formatMessage } = useIntl()
  return (
    <Menu
      label={label}
      trigger={
        <IconButton
          icon="more"
          size="sm"
          label={formatMessage({ id: 'assessments.editor.more' }, { name: label })}
        />
      }
    >
      <MenuItem
        icon="message"
        onPress={() => onChange({ feedback: option.feedback === undefined ? '' : undefined })}
      >
        {formatMessage({
          id:
            option.feedback === undefined
              ? 'assessments.editor.add_feedback'
              : 'assessments.editor.remove_feedback',
        })}
      </MenuItem>
      <MenuItem icon="lock" onPress={() => onChange({ pinned: !option.pinned || undefined })}>
        {formatMessage({
          id: option.pinned ? 'assessments.editor.unpin' : 'assessments.editor.pin',
        })}
      </MenuItem>
      <MenuItem icon="arrow-up" isDisabled={at === 0} onPress={() => onMove(at - 1)}>
        {formatMessage({ id: 'assessments.editor.up' })}
      </MenuItem>
      <MenuItem icon="arrow-down" isDisabled={at === count - 1} onPress={() => onMove(at + 1)}>
        {formatMessage({ id: 'assessments.editor.down' })}
      </MenuItem>
      <MenuItem icon="trash" isDanger isDisabled={count <= 2} onPress={onRemove}>
        {formatMessage({ id: 'assessments.editor.remove' })}
      </MenuItem>
    </Menu>
  )
}
