import { ColumnMenu } from '~/ui/list/column_menu'
import { ExportMenu } from '~/ui/list/export_menu'
import { FilterChips } from '~/ui/list/filter_chips'
import { FilterPopover } from '~/ui/list/filter_popover'
import { ListSearch } from '~/ui/list/list_search'
import { SortMenu } from '~/ui/list/sort_menu'
import type { ListData, ListState } from '~/ui/list/types'

export type ToolbarProps = { list: ListData<unknown>; onShow: (state: ListState) => void }

/** Everything that changes which rows are shown, and how. */
export function ListToolbar({ list, onShow }: ToolbarProps) {
  return (
    <div className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        {list.searchable && <ListSearch list={list} onShow={onShow} />}
        {list.filters.length > 0 && <FilterPopover list={list} onShow={onShow} />}
        <div className="ms-auto flex items-center gap-1">
          <SortMenu list={list} onShow={onShow} />
          <ColumnMenu list={list} onShow={onShow} />
          {list.exportPath && (
            <ExportMenu path={list.exportPath} state={list.state} isAtOnce={list.exportsAtOnce} />
          )}
        </div>
      </div>
      <FilterChips list={list} onShow={onShow} />
    </div>
  )
}
