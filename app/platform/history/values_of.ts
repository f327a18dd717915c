import type { Values } from '#platform/history/rules/grouped_entries'

/** The fields of a record as the history keeps them: JSON, dates in UTC. */
export const valuesOf = (record: any): Values => JSON.parse(JSON.stringify(record.$attributes))
