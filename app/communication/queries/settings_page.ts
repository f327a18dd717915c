import type { I18n } from '@adonisjs/i18n'
import { notificationTypes, type Frequency } from '#platform/notifications/define_notification'
import { preferencesOf } from '#communication/queries/preferences'
import { frequencyOf } from '#communication/rules/plan_delivery'
import type { Timing } from '#communication/types'

/** One line of the settings: how somebody hears of one kind of news. */
export type TypeSetting = {
  type: string
  name: string
  inApp: Frequency
  mail: Frequency
  /** Why it cannot be switched off; null when it can. */
  mandatory: string | null
}

export type NotificationSettings = {
  /** By domain, in the order in which types are declared. */
  groups: { key: string; types: TypeSetting[] }[]
  timing: Timing
}

/** How somebody is told, all types in the words of their language. */
export async function settingsPage(userId: number, i18n: I18n): Promise<NotificationSettings> {
  const { choices, timing } = await preferencesOf(userId)
  const settings = notificationTypes().map((type) => ({
    type: type.type,
    name: i18n.t(`notifications.${type.type}.name`),
    inApp: frequencyOf(type, choices.get(type.type) ?? null, 'in_app'),
    mail: frequencyOf(type, choices.get(type.type) ?? null, 'mail'),
    mandatory: type.mandatory ? i18n.t(`notifications.mandatory.${type.mandatory}`) : null,
  }))
  const groups = Map.groupBy(settings, ({ type }) => groupOf(type))
  return { groups: [...groups].map(([key, types]) => ({ key, types })), timing }
}

/** `learning.team_overdue` is shown among what is about one's team. */
function groupOf(type: string) {
  const [domain, what] = type.split('.')
  return what.startsWith('team_') ? 'team' : domain
}
