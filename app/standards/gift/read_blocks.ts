import { hideEscapes, showEscapes } from '#standards/gift/escapes'

/** One question of the file: the lines between two blank ones. */
export interface GiftBlock {
  /** Escapes hidden, comments gone, lines trimmed. */
  text: string
  line: number
  category: string | null
  externalId: string | null
  tags: string[]
}

interface Notes {
  externalId: string | null
  tags: string[]
}

const CATEGORY = /^\$CATEGORY\s*:?\s*(.+)$/i
const ID_NOTE = /\[id:([^\]]+)\]/
const TAG_NOTE = /\[tag:([^\]<>`]+)\]/g

/**
 * Cuts a file at its blank lines, as Moodle does: a blank line inside braces ends the question
 * there, so that a forgotten brace spoils one question and not the rest of the file.
 */
export function readBlocks(file: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let category: string | null = null

  for (const { lines, line } of paragraphs(file)) {
    const content = lines.filter((text) => !isComment(text))
    const named = content.map((text) => CATEGORY.exec(text)?.[1])
    category = named.findLast((name) => name !== undefined) ?? category

    const text = content.filter((_, at) => named[at] === undefined).join('\n')
    if (text !== '') {
      const first = lines.findIndex(
        (candidate) => !isComment(candidate) && !CATEGORY.test(candidate)
      )
      blocks.push({ text: hideEscapes(text), line: line + first, category, ...notesOf(lines) })
    }
  }
  return blocks
}

function paragraphs(file: string) {
  const found: { lines: string[]; line: number }[] = []
  let isOpen = false

  file
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, at) => {
      const text = raw.trim()
      if (text !== '' && !isOpen) {
        found.push({ lines: [], line: at + 1 })
      }
      if (text !== '') {
        found[found.length - 1].lines.push(text)
      }
      isOpen = text !== ''
    })
  return found
}

function isComment(line: string) {
  return line.startsWith('//')
}

/** `[id:…]` and `[tag:…]` in the comments right before or inside a question belong to it. */
function notesOf(lines: string[]): Notes {
  const comments = hideEscapes(lines.filter(isComment).join('\n'))
  const tags = [...comments.matchAll(TAG_NOTE)].map(([, tag]) => showEscapes(tag).trim())
  const id = ID_NOTE.exec(comments)?.[1]
  return { externalId: id ? showEscapes(id).trim() : null, tags: tags.filter((tag) => tag !== '') }
}
