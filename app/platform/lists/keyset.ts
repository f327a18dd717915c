import type { Cursor } from '#platform/lists/cursor'
import type { Query } from '#platform/lists/define_list'
import type { SortKey } from '#platform/lists/sorting'

/** In which order a page is read: by these, then by the key of the row. */
export type Reading = { keys: SortKey[]; rowKey: string; isBackwards: boolean }

/** Empty values stand at the end of the list, whichever way it is sorted. */
export function inOrder(query: Query, { keys, rowKey, isBackwards }: Reading) {
  const parts = keys.map(({ sql, isDescending, required }) => {
    const nulls = required ? '' : isBackwards ? ' NULLS FIRST' : ' NULLS LAST'
    return `${sql} ${isDescending !== isBackwards ? 'DESC' : 'ASC'}${nulls}`
  })
  const isKeyDescending = keys.at(-1)!.isDescending !== isBackwards
  void query.orderByRaw([...parts, `${rowKey} ${isKeyDescending ? 'DESC' : 'ASC'}`].join(', '))
}

/** Rows after the cursor, in reading direction. */
export function beyond(query: Query, reading: Reading, cursor: Cursor) {
  const { sql, bindings } = isOneStretch(reading)
    ? rowComparison(reading, cursor)
    : stepByStep(reading, cursor)
  void query.whereRaw(sql, bindings)
}

/** All in one direction and never null: a stretch of an index, if there is one. */
const isOneStretch = ({ keys }: Reading) =>
  keys.every(({ required, isDescending }) => required && isDescending === keys[0].isDescending)

function rowComparison({ keys, rowKey, isBackwards }: Reading, { values, key }: Cursor): Clause {
  const than = keys[0].isDescending !== isBackwards ? '<' : '>'
  const left = [...keys.map(({ sql }) => sql), rowKey].join(', ')
  return {
    sql: `(${left}) ${than} (${[...values, key].map(() => '?').join(', ')})`,
    bindings: [...values.map(String), key],
  }
}

type Clause = { sql: string; bindings: (string | number)[] }

/** The first value differs in reading direction, or it is the same and the second does, and so on. */
function stepByStep({ keys, rowKey, isBackwards }: Reading, { values, key }: Cursor): Clause {
  const isKeyDescending = keys.at(-1)!.isDescending !== isBackwards
  const last: Clause = { sql: `${rowKey} ${isKeyDescending ? '<' : '>'} ?`, bindings: [key] }
  return keys.reduceRight((rest, sortKey, at) => {
    const further = furtherOn(sortKey, values[at], isBackwards)
    const same = sameAs(sortKey, values[at])
    return {
      sql: `(${further.sql} OR (${same.sql} AND ${rest.sql}))`,
      bindings: [...further.bindings, ...same.bindings, ...rest.bindings],
    }
  }, last)
}

const sameAs = ({ sql }: SortKey, value: string | null): Clause =>
  value === null
    ? { sql: `${sql} IS NULL`, bindings: [] }
    : { sql: `${sql} = ?`, bindings: [value] }

function furtherOn(
  { sql, isDescending, required }: SortKey,
  value: string | null,
  isBackwards: boolean
): Clause {
  if (value === null) return { sql: isBackwards ? `${sql} IS NOT NULL` : 'false', bindings: [] }
  const than = `${sql} ${isDescending !== isBackwards ? '<' : '>'} ?`
  const isAll = isBackwards || required
  return { sql: isAll ? than : `(${than} OR ${sql} IS NULL)`, bindings: [value] }
}
