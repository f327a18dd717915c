import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { IconButton } from '~/ui/icon_button'
import { withColumns } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import { visibleColumns } from '~/ui/list/visible_columns'
import { Popover } from '~/ui/popover'
import { ReorderList } from '~/ui/reorder_list'

/** Which columns are shown, and in which order. */
export function ColumnPopover({ list, onShow }: ToolbarProps) {
  const { formatMessage } = useIntl()
  if (list.columns.length < 2) {
    return null
  }
  const label = formatMessage({ id: 'ui.table.columns' })
  const shown = visibleColumns(list.columns, list.state)
  const items = [...shown, ...list.columns.filter((column) => !shown.includes(column))].map(
    (column) => ({ ...column, id: column.key, isShown: shown.includes(column) })
  )

  const show = (next: typeof items) =>
    onShow(
      withColumns(
        list.state,
        next.filter(({ isShown }) => isShown).map(({ key }) => key)
      )
    )
  return (
    <div className="max-sm:hidden">
      <Popover
        label={label}
        placement="bottom end"
        className="flex w-72 flex-col gap-3"
        trigger={<IconButton icon="columns" label={label} />}
      >
        <ReorderList
          items={items}
          label={label}
          isDense
          nameOf={(column) => column.label}
          onReorder={(keys) => show(keys.map((key) => items.find((column) => column.key === key)!))}
        >
          {(column) => (
            <Checkbox
              isSelected={column.isShown}
              isDisabled={column.primary}
              onChange={(isShown) =>
                show(items.map((one) => (one.key === column.key ? { ...one, isShown } : one)))
              }
            >
              {column.label}
            </Checkbox>
          )}
        </ReorderList>
        <Button
          size="sm"
          variant="ghost"
          isDisabled={list.state.columns === null}
          onPress={() => onShow(withColumns(list.state, null))}
        >
          {formatMessage({ id: 'ui.table.reset_columns' })}
        </Button>
      </Popover>
    </div>
  )
}
