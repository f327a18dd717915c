import type { MessageFormatElement } from 'react-intl'

/** Plain text, or what `vite_plugin.ts` made of a message with arguments. */
export type Message = string | MessageFormatElement[]

export type Catalog = { [key: string]: Message | Catalog }

/** A catalogue as one map: `{ table: { next } }` of `ui` gives `ui.table.next`. */
export function flatten(prefix: string, catalog: Catalog): Record<string, Message> {
  const messages: Record<string, Message> = {}
  for (const [key, value] of Object.entries(catalog)) {
    if (typeof value === 'string' || Array.isArray(value)) messages[`${prefix}.${key}`] = value
    else Object.assign(messages, flatten(`${prefix}.${key}`, value))
  }
  return messages
}
