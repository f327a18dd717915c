import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { withSearch } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import { SearchField } from '~/ui/search_field'
import { useDebounced } from '~/ui/use_debounced'

/** Searches when one stops typing, or at once on Enter. */
export function ListSearch({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const [text, setText] = useState(list.state.search)
  const settled = useDebounced(text, 300)

  const search = (words: string) => {
    if (words.trim() !== list.state.search) onShow(withSearch(list.state, words.trim()))
  }

  useEffect(() => search(settled), [settled])
  // "Clear all" and the back button change the search from outside.
  useEffect(
    () => setText((typed) => (typed.trim() === list.state.search ? typed : list.state.search)),
    [list.state.search]
  )

  return (
    <SearchField
      label={formatMessage({ id: 'ui.table.search' })}
      value={text}
      onChange={setText}
      onSubmit={search}
      className="min-w-40 flex-1 max-sm:basis-full sm:max-w-72"
    />
  )
}
