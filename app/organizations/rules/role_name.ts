import type { I18n } from '@adonisjs/i18n'

type NamedRole = { name: string; slug: string; isSystem: boolean }

/** What a role is called: shipped ones in the language of the reader, unless they were renamed. */
export const roleName = ({ name, slug, isSystem }: NamedRole, i18n: I18n) =>
  isSystem && name === slug ? i18n.t(`identity.roles.${slug}`) : name
