import type { I18n } from '@adonisjs/i18n'
import { notificationTypes, type Frequency } from '#platform/notifications/define_notification'
import type { CurrentUser } from '#identity/current_user'
import { preferencesOf } from '#communication/queries/preferences'
import { frequencyOf } from '#communication/rules/plan_delivery'
import type { Timing } from '#communication/types'

/** One line of the settings: how somebody hears of one kind of news. */
export type TypeSetting = {
  type: string
  name: string
  inApp: Frequency
  mail: Frequency
  push: Frequency
  /** Why it cannot be switched off; null when it can. */
  mandatory: string | null
}

export type NotificationSettings = {
  /** By domain, in the order in which types are declared. */
  groups: { key: string; types: TypeSetting[] }[]
  timing: Timing
}

/**
 * How somebody is told, all types in the words of their language; what is about running the
 * company comes last, and only for those who do.
 */
export async function settingsPage(
  { id, grants }: Pick<CurrentUser, 'id' | 'grants'>,
  i18n: I18n
): Promise<NotificationSettings> {
  const { choices, timing } = await preferencesOf(id)
  const administers = grants.anywhere('integrations.manage') || grants.anywhere('api_keys.manage')
  const settings = notificationTypes().map((type) => ({
    type: type.type,
    name: i18n.t(`notifications.${type.type}.name`),
    inApp: frequencyOf(type, choices.get(type.type) ?? null, 'in_app'),
    mail: frequencyOf(type, choices.get(type.type) ?? null, 'mail'),
    push: frequencyOf(type, choices.get(type.type) ?? null, 'push'),
    mandatory: type.mandatory ? i18n.t(`notifications.mandatory.${type.mandatory}`) : null,
  }))
  const groups = Map.groupBy(settings, ({ type }) => groupOf(type))
  const administration = groups.get(ADMINISTRATION)
  groups.delete(ADMINISTRATION)
  if (administration && administers) groups.set(ADMINISTRATION, administration)
  return { groups: [...groups].map(([key, types]) => ({ key, types })), timing }
}

const ADMINISTRATION = 'administration'

/** `learning.team_overdue` is shown among what is about one's team. */
function groupOf(type: string) {
  const [domain, what] = type.split('.')
  if (domain === 'platform') return ADMINISTRATION
  return what.startsWith('team_') ? 'team' : domain
}
