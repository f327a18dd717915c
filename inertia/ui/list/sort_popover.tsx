import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { sortKeys, withFurtherSort, withSortKeys, type SortKey } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import { Popover } from '~/ui/popover'
import { ReorderList } from '~/ui/reorder_list'
import { Select } from '~/ui/select'

const MOST_SORT_KEYS = 5

/** By what the list is sorted, first things first. */
export function SortPopover({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  const sortable = list.columns.filter((column) => column.sortable)
  if (sortable.length === 0) {
    return null
  }
  const { state } = list
  const label = formatMessage({ id: 'ui.table.sort' })
  const keys = sortKeys(state).map((one) => ({ ...one, id: one.key }))
  const free = sortable.filter(({ key }) => !keys.some((one) => one.key === key))
  const nameOf = ({ key }: SortKey) => list.columns.find((column) => column.key === key)!.label
  return (
    <Popover
      label={label}
      placement="bottom end"
      className="flex w-80 max-w-full flex-col gap-3"
      trigger={<IconButton icon="sort" label={label} />}
    >
      <ReorderList
        items={keys}
        label={label}
        isDense
        nameOf={nameOf}
        onReorder={(ids) =>
          onShow(
            withSortKeys(
              state,
              ids.map((id) => keys.find((one) => one.id === id)!)
            )
          )
        }
      >
        {(one) => (
          <SortLine
            sortKey={one}
            name={nameOf(one)}
            onTurn={() => onShow(withFurtherSort(state, one.key))}
            onRemove={
              keys.length > 1
                ? () =>
                    onShow(
                      withSortKeys(
                        state,
                        keys.filter(({ key }) => key !== one.key)
                      )
                    )
                : undefined
            }
          />
        )}
      </ReorderList>
      {free.length > 0 && keys.length < MOST_SORT_KEYS && (
        <Select
          isRequired
          key={state.sort}
          label={formatMessage({ id: 'ui.table.then_by' })}
          options={free.map(({ key, label: column }) => ({ value: key, label: column }))}
          onChange={(key) => onShow(withFurtherSort(state, key))}
        />
      )}
    </Popover>
  )
}

type SortLineProps = {
  sortKey: SortKey
  name: string
  onTurn: () => void
  onRemove?: () => void
}

function SortLine({ sortKey, name, onTurn, onRemove }: SortLineProps) {
  const { formatMessage } = useIntl()
  const direction = sortKey.isDescending ? 'descending' : 'ascending'
  return (
    <div className="flex items-center gap-1">
      <span className="min-w-0 grow truncate">{name}</span>
      <IconButton
        size="sm"
        icon={sortKey.isDescending ? 'arrow-down' : 'arrow-up'}
        label={formatMessage({ id: `ui.table.sorted_${direction}` }, { column: name })}
        onPress={onTurn}
      />
      {onRemove && (
        <IconButton
          size="sm"
          icon="close"
          label={formatMessage({ id: 'ui.table.unsort' }, { column: name })}
          onPress={onRemove}
        />
      )}
    </div>
  )
}
