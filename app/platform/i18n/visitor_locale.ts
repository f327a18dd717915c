import { LOCALES } from '#config/i18n'
import type { HttpContext } from '@adonisjs/core/http'

export type Locale = (typeof LOCALES)[number]

/** The language a visitor chose on the sign-in page, else the one their browser asks for. */
export const visitorLocale = ({ request, session }: Pick<HttpContext, 'request' | 'session'>) =>
  chosenLocale(session) ?? (request.language([...LOCALES]) as Locale | null) ?? 'en'

/** @returns what was chosen on the sign-in page since this browser came here */
export function chosenLocale(session: HttpContext['session']): Locale | null {
  const chosen = session.get('locale') as unknown
  return LOCALES.find((locale) => locale === chosen) ?? null
}

/** Keeps the choice of somebody who is not signed in. */
export function chooseLocale(session: HttpContext['session'], locale: Locale) {
  session.put('locale', locale)
}
