import { useIntl } from 'react-intl'
import { Icon } from '~/ui/icon'
import { withoutFilters, withToggledFilter } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'

/** What the list is narrowed to, each to take away by itself. */
export function FilterChips({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const chips = chosenOptions(list)
  if (chips.length === 0) {
    return null
  }
  return (
    <ul
      aria-label={formatMessage({ id: 'ui.table.active_filters' })}
      className="flex flex-wrap items-center gap-1.5"
    >
      {chips.map(({ key, value, text }) => (
        <li key={`${key}:${value}`}>
          <button
            type="button"
            onClick={() => onShow(withToggledFilter(list.state, key, value))}
            aria-label={formatMessage({ id: 'ui.table.remove_filter' }, { filter: text })}
            className="flex h-6.5 items-center gap-1.5 rounded-pill bg-accent-soft ps-2.5 pe-1.5 text-xs font-medium text-accent-ink hover:bg-accent hover:text-on-accent pointer-coarse:h-9"
          >
            {text}
            <Icon name="close" size="sm" />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          onClick={() => onShow(withoutFilters(list.state))}
          className="h-6.5 rounded-pill px-2 text-xs font-medium text-ink-muted hover:text-ink hover:underline pointer-coarse:h-9"
        >
          {formatMessage({ id: 'ui.table.clear_filters' })}
        </button>
      </li>
    </ul>
  )
}

function chosenOptions({ filters, state }: ToolbarProps['list']) {
  return filters.flatMap((filter) =>
    (state.filters[filter.key] ?? []).map((value) => ({
      key: filter.key,
      value,
      text: `${filter.label}: ${labelOf(filter, value)}`,
    }))
  )
}

function labelOf(filter: ToolbarProps['list']['filters'][number], value: string) {
  return filter.options.find((option) => option.value === value)?.label ?? value
}
