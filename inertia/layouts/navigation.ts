import type { NavigationEntry } from '~/types'

const ORDER = ['learn', 'teach', 'manage', 'admin', 'setup', 'records', 'system'] as const

/** What is needed now and then: closed until somebody opens it. */
export const RARE: string[] = ['setup', 'records', 'system']

/** The entries by section, in the order of the sections; empty ones are left out. */
export function navigationSections(entries: NavigationEntry[]) {
  return ORDER.map((section) => ({
    section,
    entries: entries.filter((entry) => entry.section === section),
  })).filter(({ entries: inside }) => inside.length > 0)
}

/** The entry whose address is the longest beginning of where we are. */
export function currentEntry(entries: NavigationEntry[], url: string) {
  const path = url.split('?')[0]
  return entries
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
}
