import { useEditorState } from '@tiptap/react'
import { List, ListOrdered, TextQuote } from 'lucide-react'
import { Tool } from '~/ui/editor/toolbar/tool'
import type { EditorPartProps } from '~/ui/editor/types'

export function ListTools({ editor }: EditorPartProps) {
  const on = useEditorState({
    editor,
    selector: () => ({
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      quote: editor.isActive('blockquote'),
    }),
  })

  return (
    <>
      <Tool
        icon={List}
        name="bullet_list"
        shortcut="Mod-Shift-8"
        isOn={on.bullets}
        onPress={() => editor.chain().focus().toggleBulletList().run()}
      />
      <Tool
        icon={ListOrdered}
        name="ordered_list"
        shortcut="Mod-Shift-7"
        isOn={on.numbers}
        onPress={() => editor.chain().focus().toggleOrderedList().run()}
      />
      <Tool
        icon={TextQuote}
        name="quote"
        shortcut="Mod-Shift-b"
        isOn={on.quote}
        onPress={() => editor.chain().focus().toggleBlockquote().run()}
      />
    </>
  )
}
