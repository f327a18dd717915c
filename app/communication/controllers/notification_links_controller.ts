import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { notificationType } from '#platform/notifications/define_notification'
import { OPEN } from '#communication/actions/letter_of'
import { markNotifications } from '#communication/actions/mark_notifications'
import {
  findNotification,
  performAction,
  wasPerformed,
} from '#communication/actions/perform_action'
import { readActionLink, type ActionLink } from '#communication/links'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * The buttons of a mail: open the thing, or do something at once, without signing in. Opening
 * marks as read; an action asks first, because mail scanners follow every link.
 */
export default class NotificationLinksController {
  async show({ i18n, inertia, params, response, session }: HttpContext) {
    const link = linkOf(params.token)
    if (link.action === OPEN) return response.redirect(await open(link))

    const { type, isDone } = await db.asTenant(link.tenantId, () => stateOf(link))
    const words = (key: string) => i18n.t(`notifications.${type}.actions.${link.action}.${key}`)
    const outcome = session.flashMessages.get('outcome') ?? (isDone ? 'nothing' : null)
    return inertia.render('communication/notification_action', {
      label: words('label'),
      question: words('question'),
      answer: outcome && words(outcome),
      path: `/n/${params.token}`,
    })
  }

  async store({ params, response, session }: HttpContext) {
    const link = linkOf(params.token)
    const outcome = await db.asTenant(link.tenantId, async () =>
      performAction(await findNotification(link.notification), link.action)
    )
    session.flash('outcome', outcome)
    return response.redirect().status(303).toPath(`/n/${params.token}`)
  }
}

/** @throws NotFound for a link that is not ours, or too old */
function linkOf(token: string): ActionLink {
  const link = readActionLink(token)
  if (!link) throw new NotFound()
  return link
}

/** @returns where to go */
const open = ({ tenantId, notification }: ActionLink) =>
  db.asTenant(tenantId, async () => {
    const { userId, uuid, href } = await findNotification(notification)
    await markNotifications(userId, { lineOf: uuid }, true)
    return href
  })

async function stateOf({ notification, action }: ActionLink) {
  const target = await findNotification(notification)
  if (!notificationType(target.type).actions?.[action]) throw new NotFound()
  return { type: target.type, isDone: await wasPerformed(target, action) }
}
