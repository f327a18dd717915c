import { ColumnPopover } from '~/ui/list/column_popover'
import { FilterChips } from '~/ui/list/filter_chips'
import { FilterPopover } from '~/ui/list/filter_popover'
import { ListMenu } from '~/ui/list/list_menu'
import { ListSearch } from '~/ui/list/list_search'
import { SortPopover } from '~/ui/list/sort_popover'
import type { ListData, ListState } from '~/ui/list/types'
import { ViewMenu } from '~/ui/list/view_menu'

export type ToolbarProps = { list: ListData<unknown>; onShow: (state: ListState) => void }

type ListToolbarProps = ToolbarProps & { onOpen: (query: Record<string, string>) => void }

/** Everything that changes which rows are shown, and how. */
export function ListToolbar({ list, onShow, onOpen }: ListToolbarProps) {
  return (
    <div className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        {list.searchable && <ListSearch list={list} onShow={onShow} />}
        {list.filters.length > 0 && <FilterPopover list={list} onShow={onShow} />}
        <ViewMenu list={list} onOpen={onOpen} />
        <div className="ms-auto flex items-center gap-1">
          <SortPopover list={list} onShow={onShow} />
          <ColumnPopover list={list} onShow={onShow} />
          <ListMenu list={list} />
        </div>
      </div>
      <FilterChips list={list} onShow={onShow} />
    </div>
  )
}
