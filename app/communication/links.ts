import env from '#start/env'
import { clock } from '#platform/clock'
import { readToken, signToken } from '#platform/signed_token'
import { currentTenantId } from '#platform/tenancy/scope'

const LINK_DAYS = 30

/** Switches mails of some types off for one person; works for as long as the mail is kept. */
export type Unsubscription = { tenantId: number; userId: number; types: string[] }

/** Does one thing with one notification, once; a mail's button. */
export type ActionLink = { tenantId: number; notification: string; action: string }

export const unsubscribeUrl = (userId: number, types: string[]) =>
  absolute(`/unsubscribe/${signToken('unsubscribe', [currentTenantId(), userId, types])}`)

export function readUnsubscription(token: string): Unsubscription | null {
  const values = readToken('unsubscribe', token)
  if (!values) return null
  const [tenantId, userId, types] = values as [number, number, string[]]
  return { tenantId, userId, types }
}

export function actionUrl(notification: string, action: string) {
  const expires = clock.now().plus({ days: LINK_DAYS })
  return absolute(
    `/n/${signToken('notification', [currentTenantId(), notification, action], expires)}`
  )
}

export function readActionLink(token: string): ActionLink | null {
  const values = readToken('notification', token)
  if (!values) return null
  const [tenantId, notification, action] = values as [number, string, string]
  return { tenantId, notification, action }
}

export const settingsUrl = () => absolute('/me/notifications/settings')

export const notificationsUrl = () => absolute('/me/notifications')

const absolute = (path: string) => `${env.get('APP_URL')}${path}`
