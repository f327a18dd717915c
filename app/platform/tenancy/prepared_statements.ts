import env from '#start/env'

/** So many texts get a name; a connection keeps the plan of each until it closes. */
const MOST_NAMES = env.get('DATABASE_NAMED_STATEMENTS') === 'off' ? 0 : 1000

const names = new Map<string, string>()

/**
 * The name under which PostgreSQL keeps the plan of a statement: planning costs two to
 * ten times what running it does on the queries of a page.
 *
 * A search pattern decides which index helps, so such a statement is planned every time.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known || names.size >= MOST_NAMES || /\blike\b/i.test(sql)) return known
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}
