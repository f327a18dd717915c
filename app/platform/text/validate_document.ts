import type { NodeType } from '@tiptap/pm/model'
import { isText } from '#platform/text/attribute_rules'
import { checkedAttributes, checkedMarks, isRecord } from '#platform/text/checked_attributes'
import type { RichDocument, RichNode } from '#platform/text/document'
import { InvalidDocument } from '#platform/text/invalid_document'
import { textSchema } from '#platform/text/schema'

export const MAX_DEPTH = 32
const MAX_NODES = 50_000
const MAX_CHARACTERS = 2_000_000

interface Place {
  /** Ends in a dot unless it is the top. */
  path: string
  depth: number
  spent: { nodes: number; characters: number }
  parent?: NodeType
}

/**
 * The document as it may be stored: known nodes and marks in places the editor can open,
 * safe addresses, and only the attributes we know.
 *
 * @throws InvalidDocument at the first fault, without reading on
 */
export function validateDocument(value: unknown): RichDocument {
  if (!isRecord(value) || value.type !== 'doc') {
    throw new InvalidDocument('not_a_document', '')
  }
  const top = { path: '', depth: 0, spent: { nodes: 0, characters: 0 } }
  return { type: 'doc', content: checkedContent(value.content, textSchema.topNodeType, top) }
}

function checkedNode(value: unknown, place: Place): RichNode {
  const { path, depth, spent, parent } = place
  if (depth > MAX_DEPTH) {
    throw new InvalidDocument('too_deep', path)
  }
  if (++spent.nodes > MAX_NODES) {
    throw new InvalidDocument('too_large', path)
  }
  const name = isRecord(value) ? value.type : undefined
  if (!isRecord(value) || typeof name !== 'string' || !Object.hasOwn(textSchema.nodes, name)) {
    throw new InvalidDocument('unknown_node', path)
  }

  const type = textSchema.nodes[name]
  const node: RichNode = { type: name }
  const attrs = checkedAttributes(value.attrs, type, path)
  const marks = checkedMarks(value.marks, parent, path)
  if (attrs) node.attrs = attrs
  if (marks) node.marks = marks
  if (type.isText) {
    node.text = checkedText(value.text, place)
    return node
  }
  const content = checkedContent(value.content, type, place)
  if (content.length > 0) node.content = content
  return node
}

function checkedContent(value: unknown, type: NodeType, place: Place): RichNode[] {
  const children: unknown = value ?? []
  if (!Array.isArray(children)) {
    throw new InvalidDocument('missing_content', `${place.path}content`)
  }

  let match = type.contentMatch
  const content = children.map((child: unknown, index) => {
    const path = `${place.path}content[${index}].`
    const node = checkedNode(child, { ...place, path, depth: place.depth + 1, parent: type })
    const next = match.matchType(textSchema.nodes[node.type])
    if (!next) {
      throw new InvalidDocument('misplaced_node', path)
    }
    match = next
    return node
  })
  if (!match.validEnd) {
    throw new InvalidDocument('missing_content', `${place.path}content`)
  }
  return content
}

function checkedText(value: unknown, { path, spent }: Place) {
  if (!isText(value) || value === '') {
    throw new InvalidDocument('invalid_text', `${path}text`)
  }
  spent.characters += value.length
  if (spent.characters > MAX_CHARACTERS) {
    throw new InvalidDocument('too_large', `${path}text`)
  }
  return value
}
