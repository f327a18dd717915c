import { rowsQuery } from '~/ui/list/list_query'
import type { BulkTarget, ListData } from '~/ui/list/types'

/** The list as it stands, for somebody else. */
export function linkOf({ path, state }: ListData<unknown>, origin: string) {
  return `${origin}${path}?${readable(rowsQuery(state))}`
}

/** The same rows for a program; the key is the caller's own, from the environment. */
export function apiCall({ name, about, state }: ListData<unknown>, origin: string) {
  const { per: _per, columns: _columns, ...query } = rowsQuery(state)
  const path = about ? `${name}/${encodeURIComponent(about)}` : name
  const asked = readable({ ...query, limit: String(state.per) }).replaceAll("'", '%27')
  return `curl --globoff -H "Authorization: Bearer $STOA_KEY" '${origin}/api/v1/lists/${path}?${asked}'`
}

/** Brackets, commas and colons may stand in a query as they are. */
const readable = (query: Record<string, string>) =>
  new URLSearchParams(query)
    .toString()
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')

/** Where something of this list is asked for or changed: `/lists/people/views`. */
export const listPath = ({ name, about }: ListData<unknown>, part: string) =>
  `/lists/${name}/${part}${about ? `/${encodeURIComponent(about)}` : ''}`

/** Where an action is sent for these rows: all that the list's state leaves, if it is for all. */
export function bulkPath(list: ListData<unknown>, key: string, target: BulkTarget) {
  const query = 'ids' in target ? '' : `?${new URLSearchParams(rowsQuery(list.state))}`
  return `${listPath(list, `bulk/${key}`)}${query}`
}
