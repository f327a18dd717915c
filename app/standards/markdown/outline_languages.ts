import type { Outliner } from '#standards/markdown/outline'
import { inReadingOrder, packageModule } from '#standards/markdown/package_module'

const LANGUAGE_FOLDER = /^([a-z]{2,3}(?:-[a-z]{2,4})?)\//i

/** Translations side by side (`de/…`, `ja/…`): one module for each language, named in it. */
export const languageOutline: Outliner = ({ lessons }) => {
  const byFolder = Map.groupBy(lessons, ({ path }) => LANGUAGE_FOLDER.exec(path)?.[1] ?? '')
  const codes = [...byFolder.keys()]
  if (codes.length < 2 || !codes.every((code) => code && nativeName(code))) {
    return undefined
  }
  return codes
    .toSorted()
    .map((code) => packageModule(code, nativeName(code)!, inReadingOrder(byFolder.get(code)!)))
}

function nativeName(code: string) {
  const locale = code.toLowerCase()
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(locale)
  return name && name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
