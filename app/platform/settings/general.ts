import { defineSetting } from '#platform/settings/define_setting'
import { LOCALES } from '#config/i18n'

export const defaultLocale = defineSetting({
  key: 'general.locale',
  levels: ['system', 'tenant', 'organization'],
  kind: 'choice',
  default: 'en',
  options: LOCALES,
})

export const defaultZone = defineSetting({
  key: 'general.timezone',
  levels: ['system', 'tenant', 'organization'],
  kind: 'zone',
  default: 'UTC',
  example: 'Europe/Berlin',
})

export const supportAddress = defineSetting({
  key: 'general.support_email',
  levels: ['system', 'tenant', 'organization'],
  kind: 'email',
  default: '',
  isPublic: true,
  example: 'help@example.com',
})

export const helpAddress = defineSetting({
  key: 'general.help_url',
  levels: ['system', 'tenant', 'organization'],
  kind: 'url',
  default: '',
  isPublic: true,
  example: 'https://example.com/help',
})
