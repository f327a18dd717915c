import { DANGEROUS, type Permission } from '#platform/permissions/catalog'
import type { I18n } from '@adonisjs/i18n'

const MOST_NAMED = 3

/** A role in one sentence, what weighs most first: "Make and change accounts, Change roles and 12 more". */
export function rightsInWords(permissions: Permission[], i18n: I18n): string {
  if (!permissions.length) return i18n.t('organizations.roles.no_rights')
  const byWeight = [
    ...permissions.filter((permission) => DANGEROUS.has(permission)),
    ...permissions.filter((permission) => !DANGEROUS.has(permission)),
  ]
  const named = byWeight.slice(0, MOST_NAMED).map((key) => i18n.t(`platform.permissions.${key}`))
  const more = permissions.length - named.length
  const words = more
    ? [...named, i18n.t('organizations.roles.more_rights', { count: more })]
    : named
  return new Intl.ListFormat(i18n.locale).format(words)
}
