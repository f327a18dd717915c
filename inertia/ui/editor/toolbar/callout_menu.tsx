import { useEditorState } from '@tiptap/react'
import { MessageSquareWarning, Trash2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import { CALLOUT_KINDS } from '#platform/text/document'
import { CALLOUT_ICONS } from '~/ui/editor/callout_icons'
import { ToolMenu } from '~/ui/editor/toolbar/tool_menu'
import type { EditorPartProps } from '~/ui/editor/types'

export function CalloutMenu({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const selected = useEditorState({
    editor,
    selector: () => CALLOUT_KINDS.find((kind) => editor.isActive('callout', { kind })),
  })
  const kinds = CALLOUT_KINDS.map((kind) => ({
    id: kind as string,
    label: formatMessage({ id: `editor.callout.${kind}` }),
    icon: CALLOUT_ICONS[kind],
    run: () => editor.chain().focus().setCallout(kind).run(),
  }))
  const remove = {
    id: 'remove',
    label: formatMessage({ id: 'editor.callout.remove' }),
    icon: Trash2,
    run: () => editor.chain().focus().unsetCallout().run(),
  }

  return (
    <ToolMenu
      label={formatMessage({ id: 'editor.tool.callout' })}
      selected={selected}
      items={selected ? [...kinds, remove] : kinds}
    >
      <MessageSquareWarning aria-hidden size={18} />
    </ToolMenu>
  )
}
