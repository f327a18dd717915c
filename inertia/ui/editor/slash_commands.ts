import type { Editor } from '@tiptap/react'
import {
  Film,
  Heading,
  Image,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Sigma,
  SquareCode,
  Table,
  TextQuote,
} from 'lucide-react'
import { CALLOUT_KINDS } from '#platform/text/document'
import { HEADING_LEVELS } from '#platform/text/extensions'
import { CALLOUT_ICONS } from '~/ui/editor/callout_icons'
import type { EditorSurroundings } from '~/ui/editor/types'

export interface SlashCommand {
  /** Key of its name. */
  name: string
  icon: LucideIcon
  run: (editor: Editor, surroundings: EditorSurroundings) => void
}

/** What can be inserted by typing `/`. */
export const SLASH_COMMANDS: SlashCommand[] = [
  ...HEADING_LEVELS.map((level) => ({
    name: `editor.block.heading_${level}`,
    icon: Heading,
    run: (editor: Editor) => void editor.chain().focus().setHeading({ level }).run(),
  })),
  {
    name: 'editor.tool.bullet_list',
    icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'editor.tool.ordered_list',
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'editor.tool.quote',
    icon: TextQuote,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  ...CALLOUT_KINDS.map((kind) => ({
    name: `editor.callout.${kind}`,
    icon: CALLOUT_ICONS[kind],
    run: (editor: Editor) => void editor.chain().focus().setCallout(kind).run(),
  })),
  {
    name: 'editor.block.code_block',
    icon: SquareCode,
    run: (editor) => editor.chain().focus().setCodeBlock().run(),
  },
  {
    name: 'editor.tool.table',
    icon: Table,
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    name: 'editor.tool.image',
    icon: Image,
    run: (_, { openDialog }) => openDialog({ kind: 'image' }),
  },
  {
    name: 'editor.tool.video',
    icon: Film,
    run: (_, { openDialog }) => openDialog({ kind: 'video' }),
  },
  {
    name: 'editor.tool.math',
    icon: Sigma,
    run: (_, { openDialog }) => openDialog({ kind: 'math' }),
  },
  {
    name: 'editor.tool.rule',
    icon: Minus,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
]
