import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const CATALOGUE = /\/resources\/lang\/[^/]+\/[^/]+\.json$/

type Catalog = { [key: string]: string | Catalog }

/** Reads the ICU messages of the catalogues while building, so that no browser needs a parser for them. */
export function readMessages(): Plugin {
  return {
    name: 'stoa-messages',
    enforce: 'pre',
    transform(code, id) {
      if (CATALOGUE.test(id.split('?')[0])) return JSON.stringify(readAll(JSON.parse(code)))
    },
  }
}

function readAll(catalog: Catalog): object {
  return Object.fromEntries(
    Object.entries(catalog).map(([key, value]) => [
      key,
      typeof value === 'string' ? read(value) : readAll(value),
    ])
  )
}

/** @returns plain text as it is, everything else as the elements it consists of */
function read(message: string) {
  const elements = parse(message)
  if (elements.length === 0) return ''
  const [first] = elements
  return elements.length === 1 && first.type === TYPE.literal ? first.value : elements
}
