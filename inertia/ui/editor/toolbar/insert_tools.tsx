import { Film, Image, Minus, Sigma, Table } from 'lucide-react'
import { useSurroundings } from '~/ui/editor/surroundings'
import { Tool } from '~/ui/editor/toolbar/tool'
import type { EditorPartProps } from '~/ui/editor/types'

export function InsertTools({ editor }: EditorPartProps) {
  const { openDialog } = useSurroundings()
  return (
    <>
      <Tool icon={Image} name="image" onPress={() => openDialog({ kind: 'image' })} />
      <Tool icon={Film} name="video" onPress={() => openDialog({ kind: 'video' })} />
      <Tool icon={Sigma} name="math" onPress={() => openDialog({ kind: 'math' })} />
      <Tool
        icon={Table}
        name="table"
        onPress={() =>
          editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
        }
      />
      <Tool
        icon={Minus}
        name="rule"
        onPress={() => editor.chain().focus().setHorizontalRule().run()}
      />
    </>
  )
}
