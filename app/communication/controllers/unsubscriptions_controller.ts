import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { notificationType, type Frequency } from '#platform/notifications/define_notification'
import { savePreferences } from '#communication/actions/save_preferences'
import { readUnsubscription, type Unsubscription } from '#communication/links'
import { preferencesOf } from '#communication/queries/preferences'
import { peopleOf } from '#communication/queries/readers'
import { frequencyOf } from '#communication/rules/plan_delivery'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * Switching mails off by the link in one of them, without signing in. Looking at the page
 * changes nothing: mail scanners follow every link.
 */
export default class UnsubscriptionsController {
  async show({ i18n, inertia, params }: HttpContext) {
    const link = linkOf(params.token)
    return inertia.render('communication/unsubscribe', {
      ...(await db.asTenant(link.tenantId, () => stateOf(link))),
      names: link.types.map((type) => i18n.t(`notifications.${type}.name`)),
      path: pathOf(params.token),
    })
  }

  /** Also what mail programs send by themselves (RFC 8058); they want no redirect. */
  async store({ params, request, response }: HttpContext) {
    await change(linkOf(params.token), () => 'never')
    if (request.input('List-Unsubscribe') === 'One-Click') return { status: 'unsubscribed' }
    return response.redirect().status(303).toPath(pathOf(params.token))
  }

  /** The way back: they come as for somebody who never chose. */
  async destroy({ params, response }: HttpContext) {
    await change(linkOf(params.token), (type) => {
      const { mail } = notificationType(type).channels
      return mail === 'never' ? 'weekly' : mail
    })
    return response.redirect().status(303).toPath(pathOf(params.token))
  }
}

/** @throws NotFound for a link that is not ours */
function linkOf(token: string): Unsubscription {
  const link = readUnsubscription(token)
  if (!link) throw new NotFound()
  return link
}

const pathOf = (token: string) => `/unsubscribe/${token}`

function change(
  { tenantId, userId, types }: Unsubscription,
  frequency: (type: string) => Frequency
) {
  return db.asTenant(tenantId, () =>
    savePreferences(
      userId,
      types.map((type) => ({ type, channel: 'mail', frequency: frequency(type) }))
    )
  )
}

async function stateOf({ userId, types }: Unsubscription) {
  const [person] = await peopleOf([userId])
  if (!person) throw new NotFound()
  const { choices } = await preferencesOf(userId)
  const frequencies = types.map((type) =>
    frequencyOf(notificationType(type), choices.get(type) ?? null, 'mail')
  )
  return { email: person.email, isOff: frequencies.every((frequency) => frequency === 'never') }
}
