import { useIntl } from 'react-intl'
import type { ChainedCommands } from '@tiptap/core'
import { ToolMenu } from '~/ui/editor/toolbar/tool_menu'
import type { EditorPartProps } from '~/ui/editor/types'

const ACTIONS: Record<string, (chain: ChainedCommands) => ChainedCommands> = {
  row_above: (chain) => chain.addRowBefore(),
  row_below: (chain) => chain.addRowAfter(),
  column_before: (chain) => chain.addColumnBefore(),
  column_after: (chain) => chain.addColumnAfter(),
  header_row: (chain) => chain.toggleHeaderRow(),
  header_column: (chain) => chain.toggleHeaderColumn(),
  delete_row: (chain) => chain.deleteRow(),
  delete_column: (chain) => chain.deleteColumn(),
  delete_table: (chain) => chain.deleteTable(),
}

/** What can be done with the table the cursor is in. */
export function TableMenu({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'editor.tool.table_menu' })
  return (
    <ToolMenu
      label={label}
      items={Object.entries(ACTIONS).map(([id, action]) => ({
        id,
        label: formatMessage({ id: `editor.table.${id}` }),
        run: () => action(editor.chain().focus()).run(),
      }))}
    >
      {label}
    </ToolMenu>
  )
}
