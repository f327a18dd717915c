import { CATALOGUES } from './catalogues'
import { flatten, type Catalog, type Message } from './flatten'

const files = import.meta.glob<Catalog>('../../resources/lang/*/*.json', { import: 'default' })

/** One object for the life of the page: react-intl reads from it, and every new domain adds to it. */
const messages: Record<string, Message> = {}
const loaded = new Set<string>()

/** Sees to it that the words of a domain's pages are there; what was loaded is not loaded again. */
export async function loadMessages(locale: string, domain: string) {
  const wanted = ['ui', ...(CATALOGUES[domain] ?? [])].filter((name) => !loaded.has(name))
  await Promise.all(
    wanted.map(async (name) => {
      Object.assign(
        messages,
        flatten(name, await files[`../../resources/lang/${locale}/${name}.json`]())
      )
      loaded.add(name)
    })
  )
  // react-intl takes both kinds side by side; its type knows only one at a time.
  return messages as Record<string, string>
}
