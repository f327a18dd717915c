import { Redo2, Undo2 } from 'lucide-react'
import { useEditorState } from '@tiptap/react'
import { Separator, Toolbar } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { BlockMenu } from '~/ui/editor/toolbar/block_menu'
import { CalloutMenu } from '~/ui/editor/toolbar/callout_menu'
import { CodeLanguageMenu } from '~/ui/editor/toolbar/code_language_menu'
import { InsertTools } from '~/ui/editor/toolbar/insert_tools'
import { ListTools } from '~/ui/editor/toolbar/list_tools'
import { MarkTools } from '~/ui/editor/toolbar/mark_tools'
import { TableMenu } from '~/ui/editor/toolbar/table_menu'
import { Tool } from '~/ui/editor/toolbar/tool'
import type { EditorPartProps } from '~/ui/editor/types'

/** One stop of the Tab key; arrow keys move between the tools. */
export function EditorToolbar({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const inside = useEditorState({
    editor,
    selector: () => ({ code: editor.isActive('codeBlock'), table: editor.isActive('table') }),
  })

  return (
    <Toolbar
      aria-label={formatMessage({ id: 'editor.toolbar' })}
      className="sticky top-14 z-10 flex items-center gap-0.5 overflow-x-auto rounded-t-card border-b border-line bg-surface p-1 md:flex-wrap"
    >
      <BlockMenu editor={editor} />
      {inside.code && <CodeLanguageMenu editor={editor} />}
      <Divider />
      <MarkTools editor={editor} />
      <Divider />
      <ListTools editor={editor} />
      <CalloutMenu editor={editor} />
      <Divider />
      <InsertTools editor={editor} />
      {inside.table && <TableMenu editor={editor} />}
      <Divider />
      <HistoryTools editor={editor} />
    </Toolbar>
  )
}

function HistoryTools({ editor }: EditorPartProps) {
  const can = useEditorState({
    editor,
    selector: () => ({ undo: editor.can().undo(), redo: editor.can().redo() }),
  })
  return (
    <>
      <Tool
        icon={Undo2}
        name="undo"
        shortcut="Mod-z"
        isDisabled={!can.undo}
        onPress={() => editor.chain().focus().undo().run()}
      />
      <Tool
        icon={Redo2}
        name="redo"
        shortcut="Mod-Shift-z"
        isDisabled={!can.redo}
        onPress={() => editor.chain().focus().redo().run()}
      />
    </>
  )
}

function Divider() {
  return <Separator orientation="vertical" className="mx-1 h-6 w-px shrink-0 border-0 bg-line" />
}
