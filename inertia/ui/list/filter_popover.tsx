import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { useConditionWords } from '~/ui/list/condition_words'
import { FilterEditor } from '~/ui/list/filter_editor'
import { IconButton } from '~/ui/icon_button'
import { withFilter } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import { Popover } from '~/ui/popover'
import { Select } from '~/ui/select'

/** Conditions on any column, put together step by step; all of them must hold. */
export function FilterPopover({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const { filters } = list.state
  const count = Object.keys(filters).length
  return (
    <Popover
      label={formatMessage({ id: 'ui.table.filter' })}
      className="flex w-84 max-w-full flex-col gap-4"
      trigger={
        <Button icon="filter">{formatMessage({ id: 'ui.table.filter_count' }, { count })}</Button>
      }
    >
      {(close) => (
        <FilterBuilder
          list={list}
          onShow={(state) => {
            onShow(state)
            close()
          }}
        />
      )}
    </Popover>
  )
}

function FilterBuilder({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const { filters, state } = list
  const [key, setKey] = useState(Object.keys(state.filters).at(-1) ?? filters[0].key)
  const filter = filters.find((one) => one.key === key) ?? filters[0]
  return (
    <>
      <Conditions list={list} onShow={onShow} />
      <Select
        isRequired
        label={formatMessage({ id: 'ui.filter.column' })}
        options={filters.map(({ key: value, label }) => ({ value, label }))}
        value={filter.key}
        onChange={setKey}
      />
      <FilterEditor
        key={filter.key}
        list={list}
        filter={filter}
        condition={state.filters[filter.key]}
        onApply={(condition) => onShow(withFilter(state, filter.key, condition))}
      />
    </>
  )
}

/** What holds already, with "and" between. */
function Conditions({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const inWords = useConditionWords()
  const held = list.filters.filter(({ key }) => list.state.filters[key])
  if (held.length === 0) {
    return null
  }
  return (
    <ul
      aria-label={formatMessage({ id: 'ui.table.active_filters' })}
      className="flex flex-col gap-1 border-b pb-3"
    >
      {held.map((filter, index) => {
        const text = inWords(filter, list.state.filters[filter.key])
        return (
          <li key={filter.key} className="flex items-center gap-2">
            <span className="min-w-0 grow">
              {index > 0 && (
                <span className="text-ink-muted">{formatMessage({ id: 'ui.filter.and' })} </span>
              )}
              {text}
            </span>
            <IconButton
              size="sm"
              icon="close"
              label={formatMessage({ id: 'ui.table.remove_filter' }, { filter: text })}
              onPress={() => onShow(withFilter(list.state, filter.key, null))}
            />
          </li>
        )
      })}
    </ul>
  )
}
