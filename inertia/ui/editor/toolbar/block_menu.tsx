import { useEditorState } from '@tiptap/react'
import { useIntl } from 'react-intl'
import { HEADING_LEVELS } from '#platform/text/extensions'
import { ToolMenu } from '~/ui/editor/toolbar/tool_menu'
import type { EditorPartProps } from '~/ui/editor/types'

/** What kind of block the cursor is in: paragraph, heading or code. */
export function BlockMenu({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const selected = useEditorState({
    editor,
    selector: () => {
      const level = HEADING_LEVELS.find((candidate) =>
        editor.isActive('heading', { level: candidate })
      )
      if (level) return `heading_${level}`
      return editor.isActive('codeBlock') ? 'code_block' : 'paragraph'
    },
  })
  const name = (id: string) => formatMessage({ id: `editor.block.${id}` })

  return (
    <ToolMenu
      label={formatMessage({ id: 'editor.tool.block' }, { name: name(selected) })}
      selected={selected}
      items={[
        {
          id: 'paragraph',
          label: name('paragraph'),
          run: () => editor.chain().focus().setParagraph().run(),
        },
        ...HEADING_LEVELS.map((level) => ({
          id: `heading_${level}`,
          label: name(`heading_${level}`),
          run: () => editor.chain().focus().setHeading({ level }).run(),
        })),
        {
          id: 'code_block',
          label: name('code_block'),
          run: () => editor.chain().focus().setCodeBlock().run(),
        },
      ]}
    >
      <span className="min-w-24 text-start">{name(selected)}</span>
    </ToolMenu>
  )
}
