import { CATALOGUES } from './catalogues'
import { flatten, type Catalog, type Message } from './flatten'

const files = import.meta.glob<Catalog>('../../resources/lang/*/*.json', { import: 'default' })

type Language = { messages: Record<string, Message>; loaded: Set<string> }

/** One object for each language and the life of the page: react-intl reads from it, and every new domain adds to it. */
const languages = new Map<string, Language>()

/** Sees to it that the words of a domain's pages are there; what was loaded is not loaded again. */
export const loadMessages = (locale: string, domain: string) =>
  load(locale, ['ui', ...(CATALOGUES[domain] ?? [])])

/** The words of one language for everything that is spoken in another. */
export const translateMessages = (from: string, to: string) =>
  load(to, [...languageOf(from).loaded])

async function load(locale: string, names: string[]) {
  const { messages, loaded } = languageOf(locale)
  await Promise.all(
    names
      .filter((name) => !loaded.has(name))
      .map(async (name) => {
        const catalogue = await files[`../../resources/lang/${locale}/${name}.json`]()
        Object.assign(messages, flatten(name, catalogue))
        loaded.add(name)
      })
  )
  // react-intl takes both kinds side by side; its type knows only one at a time.
  return messages as Record<string, string>
}

function languageOf(locale: string): Language {
  const known = languages.get(locale) ?? { messages: {}, loaded: new Set<string>() }
  languages.set(locale, known)
  return known
}
