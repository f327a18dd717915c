import { useIntl } from 'react-intl'
import { Icon } from '~/ui/icon'
import { useConditionWords } from '~/ui/list/condition_words'
import { withFilter, withoutFilters } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'

/** What the list is narrowed to, in words, each to take away by itself. */
export function FilterChips({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const inWords = useConditionWords()
  const chips = Object.entries(list.state.filters).flatMap(([key, condition]) => {
    const filter = list.filters.find((one) => one.key === key)
    return filter ? [{ key, text: inWords(filter, condition) }] : []
  })
  if (chips.length === 0) {
    return null
  }
  return (
    <ul
      aria-label={formatMessage({ id: 'ui.table.active_filters' })}
      className="flex flex-wrap items-center gap-1.5"
    >
      {chips.map(({ key, text }) => (
        <li key={key} className="max-w-full">
          <button
            type="button"
            onClick={() => onShow(withFilter(list.state, key, null))}
            aria-label={formatMessage({ id: 'ui.table.remove_filter' }, { filter: text })}
            className="flex h-6.5 max-w-full items-center gap-1.5 rounded-pill bg-accent-soft ps-2.5 pe-1.5 text-xs font-medium text-accent-ink hover:bg-accent hover:text-on-accent pointer-coarse:h-9"
          >
            <span className="truncate">{text}</span>
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
