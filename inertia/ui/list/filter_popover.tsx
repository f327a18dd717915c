import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { withFilter, withToggledFilter } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import type { ListFilter } from '~/ui/list/types'
import { Popover } from '~/ui/popover'

/** All filters of a list; each tick shows its result at once. */
export function FilterPopover({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const count = Object.values(list.state.filters).flat().length
  return (
    <Popover
      label={formatMessage({ id: 'ui.table.filter' })}
      className="flex max-h-96 min-w-60 flex-col gap-5"
      trigger={
        <Button icon="filter">{formatMessage({ id: 'ui.table.filter_count' }, { count })}</Button>
      }
    >
      {list.filters.map((filter) => (
        <FilterGroup
          key={filter.key}
          filter={filter}
          selected={list.state.filters[filter.key] ?? []}
          onToggle={(value) => onShow(toggledState({ list, filter, value }))}
        />
      ))}
    </Popover>
  )
}

type FilterGroupProps = {
  filter: ListFilter
  selected: string[]
  onToggle: (value: string) => void
}

function FilterGroup({ filter, selected, onToggle }: FilterGroupProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-xs font-medium text-ink-muted">{filter.label}</legend>
      {filter.options.map((option) => (
        <Checkbox
          key={option.value}
          isSelected={selected.includes(option.value)}
          onChange={() => onToggle(option.value)}
        >
          {option.label}
        </Checkbox>
      ))}
    </fieldset>
  )
}

type Toggled = { list: ToolbarProps['list']; filter: ListFilter; value: string }

/** Of a yes-or-no filter only one can be meant. */
function toggledState({ list: { state }, filter, value }: Toggled) {
  if (filter.kind === 'boolean' && !state.filters[filter.key]?.includes(value)) {
    return withFilter(state, filter.key, [value])
  }
  return withToggledFilter(state, filter.key, value)
}
