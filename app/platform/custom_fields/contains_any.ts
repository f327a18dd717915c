import type { Query } from '#platform/lists/define_list'

/** Rows whose JSON array holds one of these texts. (Written out: the operator `?|` would be taken for bindings.) */
export const containsAny = (query: Query, sql: string, values: string[]) =>
  query.whereRaw(
    `jsonb_exists_any(${sql}, ARRAY[${values.map(() => '?').join(', ')}]::text[])`,
    values
  )
