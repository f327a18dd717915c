import { useEditorState } from '@tiptap/react'
import { useIntl } from 'react-intl'
import { CODE_LANGUAGES } from '#platform/text/code_languages'
import { ToolMenu } from '~/ui/editor/toolbar/tool_menu'
import type { EditorPartProps } from '~/ui/editor/types'

/** The language of the code block the cursor is in. */
export function CodeLanguageMenu({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const language = useEditorState({
    editor,
    selector: () => editor.getAttributes('codeBlock').language as string | null | undefined,
  })
  const plain = formatMessage({ id: 'editor.code.plain' })
  const choose = (id: string | null) =>
    editor.chain().focus().updateAttributes('codeBlock', { language: id }).run()

  return (
    <ToolMenu
      label={formatMessage({ id: 'editor.tool.code_language' })}
      selected={language ?? 'plain'}
      items={[
        { id: 'plain', label: plain, run: () => choose(null) },
        ...CODE_LANGUAGES.map(({ id, name }) => ({ id, label: name, run: () => choose(id) })),
      ]}
    >
      {CODE_LANGUAGES.find(({ id }) => id === language)?.name ?? language ?? plain}
    </ToolMenu>
  )
}
