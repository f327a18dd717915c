import { router } from '@inertiajs/react'
import { PATHS } from '~/layouts/paths'
import type { Theme } from '~/types'

/** The languages the interface speaks, each by its own name. */
export const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'de', name: 'Deutsch' },
  { locale: 'ar', name: 'العربية' },
]

/** Shows the theme at once, and remembers it with the account. */
export function chooseTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
  save({ theme })
}

/** Every word changes while the page stays as it is, with what was typed: see `messages/speaker`. */
export const chooseLanguage = (locale: string) => save({ locale })

/** Before signing in. */
export const chooseLanguageAsVisitor = (locale: string) => save({ locale }, PATHS.language)

function save(preference: Record<string, string>, path = PATHS.preferences) {
  router.patch(path, preference, { preserveScroll: true, preserveState: true })
}
