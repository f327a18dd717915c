import type { Attribute } from '@tiptap/core'
import { isUuid } from '#platform/text/addresses'

/** An attribute that holds the uuid of a stored file, copied and pasted as `name`. */
export function storedFileAttribute(name: string): Partial<Attribute> {
  return {
    default: null,
    parseHTML: (element) => {
      const value = element.getAttribute(name)
      return isUuid(value) ? value : null
    },
    renderHTML: (attributes) => attributeOf(name, attributes[name.replace('data-', '')]),
  }
}

/** Width or height in CSS pixels. */
export function sizeAttribute(name: 'width' | 'height'): Partial<Attribute> {
  return {
    default: null,
    parseHTML: (element) => {
      const pixels = Number.parseInt(element.getAttribute(name) ?? '', 10)
      return pixels > 0 ? pixels : null
    },
  }
}

function attributeOf(name: string, value: unknown): Record<string, string> {
  return isUuid(value) ? { [name]: value } : {}
}
