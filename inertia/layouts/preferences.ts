import { router } from '@inertiajs/react'
import { PATHS } from '~/layouts/paths'
import type { Theme } from '~/types'

/** The languages the interface speaks, each by its own name. */
export const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'de', name: 'Deutsch' },
]

/** Shows the theme at once, and remembers it with the account. */
export function chooseTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
  save({ theme })
}

/** Another language changes every word: the page is loaded afresh. */
export function chooseLanguage(locale: string) {
  save({ locale }, () => window.location.reload())
}

function save(preference: Record<string, string>, onSuccess?: () => void) {
  router.patch(PATHS.preferences, preference, {
    preserveScroll: true,
    preserveState: true,
    onSuccess,
  })
}
