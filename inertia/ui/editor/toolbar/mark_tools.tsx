import { useEditorState } from '@tiptap/react'
import { Bold, Code, Italic, Link, Strikethrough, Underline } from 'lucide-react'
import { useSurroundings } from '~/ui/editor/surroundings'
import { Tool } from '~/ui/editor/toolbar/tool'
import type { EditorPartProps } from '~/ui/editor/types'

const MARKS = [
  { mark: 'bold', icon: Bold, shortcut: 'Mod-b' },
  { mark: 'italic', icon: Italic, shortcut: 'Mod-i' },
  { mark: 'underline', icon: Underline, shortcut: 'Mod-u' },
  { mark: 'strike', icon: Strikethrough, shortcut: 'Mod-Shift-s' },
  { mark: 'code', icon: Code, shortcut: 'Mod-e' },
]

export function MarkTools({ editor }: EditorPartProps) {
  const { openDialog } = useSurroundings()
  const on = useEditorState({
    editor,
    selector: () => ({
      marks: MARKS.filter(({ mark }) => editor.isActive(mark)).map(({ mark }) => mark),
      link: editor.isActive('link'),
    }),
  })

  return (
    <>
      {MARKS.map(({ mark, icon, shortcut }) => (
        <Tool
          key={mark}
          icon={icon}
          name={mark}
          shortcut={shortcut}
          isOn={on.marks.includes(mark)}
          onPress={() => editor.chain().focus().toggleMark(mark).run()}
        />
      ))}
      <Tool
        icon={Link}
        name="link"
        shortcut="Mod-k"
        isOn={on.link}
        onPress={() => openDialog({ kind: 'link' })}
      />
    </>
  )
}
