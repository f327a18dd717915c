import { Mark, type MarkType, type NodeType } from '@tiptap/pm/model'
import { markAttributeRules, nodeAttributeRules } from '#platform/text/attribute_rules'
import type { RichMark } from '#platform/text/document'
import { InvalidDocument } from '#platform/text/invalid_document'
import { textSchema } from '#platform/text/schema'

const MAX_MARKS = 10

/**
 * The known attributes of a node or mark, with the default for what is absent.
 *
 * @param path where the node is, ending in a dot, for the error
 * @throws InvalidDocument
 */
export function checkedAttributes(given: unknown, type: NodeType | MarkType, path: string) {
  const rules = { ...nodeAttributeRules, ...markAttributeRules }[type.name]
  if (!rules) {
    return undefined
  }
  const values = given ?? {}
  if (!isRecord(values)) {
    throw new InvalidDocument('invalid_attribute', `${path}attrs`)
  }

  const attrs: Record<string, unknown> = {}
  for (const [name, isAllowed] of Object.entries(rules)) {
    const value = Object.hasOwn(values, name) ? values[name] : type.spec.attrs?.[name]?.default
    if (!isAllowed(value)) {
      throw new InvalidDocument('invalid_attribute', `${path}attrs.${name}`)
    }
    attrs[name] = value
  }
  return attrs
}

/** @throws InvalidDocument */
export function checkedMarks(given: unknown, parent: NodeType | undefined, path: string) {
  if (given === undefined || (Array.isArray(given) && given.length === 0)) {
    return undefined
  }
  if (!Array.isArray(given) || given.length > MAX_MARKS) {
    throw new InvalidDocument('unknown_mark', `${path}marks`)
  }
  const marks = given.map((mark: unknown, index) =>
    checkedMark(mark, parent, `${path}marks[${index}]`)
  )
  // The editor refuses marks that are doubled or out of order.
  return marks.reduce((set, mark) => mark.addToSet(set), Mark.none).map(markAsJson)
}

function markAsJson({ type, attrs }: Mark): RichMark {
  return markAttributeRules[type.name] ? { type: type.name, attrs } : { type: type.name }
}

function checkedMark(mark: unknown, parent: NodeType | undefined, path: string): Mark {
  const name = isRecord(mark) ? mark.type : undefined
  if (!isRecord(mark) || typeof name !== 'string' || !Object.hasOwn(textSchema.marks, name)) {
    throw new InvalidDocument('unknown_mark', path)
  }
  const type = textSchema.marks[name]
  if (!parent?.inlineContent || !parent.allowsMarkType(type)) {
    throw new InvalidDocument('misplaced_mark', path)
  }

  return type.create(checkedAttributes(mark.attrs, type, `${path}.`))
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
