import { definedCommanders, definedFinders } from '#platform/search/define_finder'
import type { I18n } from '@adonisjs/i18n'
import type { CurrentUser } from '#identity/current_user'
import type { SearchAnswer } from '#platform/search/types'

const MOST_OF_A_KIND = 5
const LONGEST = 200

/** What somebody may see or do of what they typed: one query for each kind that they may search. */
export async function searchEverything(
  given: string,
  me: CurrentUser,
  i18n: I18n
): Promise<SearchAnswer> {
  const words = given.replaceAll('\u0000', '').trim().slice(0, LONGEST)
  if (words.length < 2) return { commands: [], groups: [] }
  const groups = []
  for (const { kind, permission, find } of definedFinders()) {
    if (permission !== 'signed_in' && !me.grants.anywhere(permission)) continue
    const items = await find(words, me, MOST_OF_A_KIND)
    if (items.length > 0) {
      groups.push({ kind, label: i18n.t(`platform.search.kinds.${kind}`), items })
    }
  }
  return { commands: await commandsFor(words, me), groups }
}

async function commandsFor(words: string, me: CurrentUser) {
  const commands = []
  for (const { permissions, understand } of definedCommanders()) {
    const mayDo = permissions.some((permission) => me.grants.anywhere(permission))
    if (mayDo) commands.push(...(await understand(words, me)))
  }
  return commands
}
