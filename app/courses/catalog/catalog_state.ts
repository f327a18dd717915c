import { DIFFICULTY_LEVELS } from '#courses/enums'
import type { CatalogState } from '#courses/catalog/types'

/** What is looked for, as the address says it; what it cannot mean is left out. */
export function readCatalogState(query: Record<string, unknown>): CatalogState {
  return {
    search: text(query.search).replaceAll('\u0000', '').trim().slice(0, 200),
    category: text(query.category) || null,
    difficulty: list(query.difficulty).filter((level) =>
      DIFFICULTY_LEVELS.includes(level as never)
    ),
    language: list(query.language).filter((language) => /^[a-z]{2,3}(-\w+)?$/.test(language)),
    tag: text(query.tag).replaceAll('\u0000', '').slice(0, 60) || null,
    after: text(query.after) || null,
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => text(value).split(',').filter(Boolean).slice(0, 20)
