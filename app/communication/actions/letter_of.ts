import type { Letter } from '#platform/mail/send_mail'
import type { NotificationType } from '#platform/notifications/define_notification'
import { actionUrl, settingsUrl, unsubscribeUrl } from '#communication/links'
import type { Person } from '#communication/queries/readers'

export type Tellable = { uuid: string; data: Record<string, unknown> }

/** The mail of one notification: its button opens the thing and marks it as read. */
export function letterOf(type: NotificationType, notification: Tellable, reader: Person): Letter {
  const actions = Object.keys(type.actions ?? {}).map((action) => [
    `${action}_url`,
    actionUrl(notification.uuid, action),
  ])
  return {
    recipient: reader,
    template: type.type.split('.')[1],
    values: {
      ...notification.data,
      url: actionUrl(notification.uuid, OPEN),
      ...Object.fromEntries(actions),
    },
    footer: type.mandatory ? null : footerFor(reader, [type.type]),
  }
}

/** The action that every notification has: mark it as read and go there. */
export const OPEN = 'open'

export const footerFor = ({ id }: Person, types: string[]) => ({
  unsubscribeUrl: unsubscribeUrl(id, types),
  settingsUrl: settingsUrl(),
})
