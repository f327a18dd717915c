import { ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import { LIST_ITEM } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'

export type OptionItem = {
  value: string
  label: string
  description?: string
  isDisabled?: boolean
}

/** One line of a select or combo box; a tick marks the chosen one. */
export function Option({ option }: { option: OptionItem }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      isDisabled={option.isDisabled}
      className={LIST_ITEM}
    >
      <span className="flex min-w-0 grow flex-col">
        <Text slot="label" className="truncate">
          {option.label}
        </Text>
        {option.description && (
          <Text slot="description" className="truncate text-xs text-ink-muted">
            {option.description}
          </Text>
        )}
      </span>
      <Icon name="check" className="text-accent-ink opacity-0 group-selected:opacity-100" />
    </ListBoxItem>
  )
}
