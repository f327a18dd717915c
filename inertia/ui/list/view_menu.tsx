import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { rowsQuery } from '~/ui/list/list_query'
import type { ToolbarProps } from '~/ui/list/list_toolbar'
import type { ListData, ListView } from '~/ui/list/types'
import { useViews } from '~/ui/list/use_views'
import { ViewDialog } from '~/ui/list/view_dialog'
import { Menu, MenuItem, MenuSection, MenuSeparator } from '~/ui/menu'

type ViewMenuProps = Pick<ToolbarProps, 'list'> & {
  onOpen: (query: Record<string, string>) => void
}

/** Saved states of the list: one's own and those that others share. */
export function ViewMenu({ list, onOpen }: ViewMenuProps) {
  const { formatMessage } = useIntl()
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null)
  const { update, remove } = useViews(list)
  const words = (id: string, name = '') => formatMessage({ id: `ui.views.${id}` }, { name })
  const current = list.views.find(({ id }) => id === list.state.view)
  const isChanged = current !== undefined && !isSame(list, current)

  return (
    <>
      <Menu
        label={words('label')}
        placement="bottom start"
        trigger={
          <Button icon="layers" className="max-w-56">
            <span className="block truncate">
              {current ? words(isChanged ? 'changed' : 'current', current.name) : words('label')}
            </span>
          </Button>
        }
      >
        <MenuSection
          title={words('label')}
          selectionMode="single"
          selected={[current?.id ?? 'standard']}
        >
          <MenuItem id="standard" onPress={() => onOpen({ sort: list.defaultSort })}>
            {words('standard')}
          </MenuItem>
          {list.views.map((view) => (
            <MenuItem
              key={view.id}
              id={view.id}
              onPress={() => onOpen({ ...view.query, view: view.id })}
            >
              {nameOf(view)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem icon="plus" onPress={() => setDialog('new')}>
          {words('save_as')}
        </MenuItem>
        {current?.canChange && isChanged && (
          <MenuItem icon="save" onPress={() => update(current, { takesState: true })}>
            {words('update', current.name)}
          </MenuItem>
        )}
        {current?.canChange && (
          <MenuItem icon="edit" onPress={() => setDialog('edit')}>
            {words('edit', current.name)}
          </MenuItem>
        )}
        {current && (
          <MenuItem icon="star" onPress={() => update(current, { isDefault: !current.isDefault })}>
            {words(current.isDefault ? 'drop_default' : 'make_default')}
          </MenuItem>
        )}
        {current?.canChange && (
          <MenuItem icon="trash" isDanger onPress={() => remove(current)}>
            {words('delete', current.name)}
          </MenuItem>
        )}
      </Menu>
      {dialog && (
        <ViewDialog
          list={list}
          view={dialog === 'edit' ? current : undefined}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )

  function nameOf(view: ListView) {
    if (!view.isMine)
      return formatMessage({ id: 'ui.views.of' }, { name: view.name, owner: view.owner })
    return view.isShared ? words('shared', view.name) : view.name
  }
}

/** Whether the list still stands as the view was saved. */
function isSame({ state }: ListData<unknown>, { query }: ListView) {
  const sorted = (parts: Record<string, string>) =>
    JSON.stringify(
      Object.keys(parts)
        .toSorted((a, b) => a.localeCompare(b))
        .map((part) => [part, parts[part]])
    )
  return sorted(rowsQuery(state)) === sorted(query)
}
