import i18nManager from '@adonisjs/i18n/services/main'
import { defineFinder } from '#platform/search/define_finder'
import { categoryOf, definedSettings, hasLevel } from '#platform/settings/define_setting'

const PAGES: Record<string, string> = {
  branding: '/admin/branding',
  features: '/admin/features',
}

defineFinder({
  kind: 'settings',
  permission: 'settings.manage',
  async find(words, me, limit) {
    const { t } = wordsFor(me.locale)
    const found = definedSettings()
      .filter((definition) => hasLevel(definition, 'tenant'))
      .map((definition) => ({
        id: definition.key,
        title: t(`settings.${definition.key}.label`),
        detail: t(`settings.categories.${categoryOf(definition)}`),
        href: PAGES[categoryOf(definition)] ?? `/admin/settings?setting=${definition.key}`,
        icon: 'settings' as const,
      }))
    const typed = words.toLocaleLowerCase(me.locale)
    return found
      .filter(({ title, detail }) =>
        `${title} ${detail}`.toLocaleLowerCase(me.locale).includes(typed)
      )
      .slice(0, limit)
  },
})

function wordsFor(locale: string) {
  const i18n = i18nManager.locale(locale)
  return { t: (key: string) => i18n.t(key) }
}
