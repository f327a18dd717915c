import vine from '@vinejs/vine'
import { NotFound } from '#platform/errors'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { markNotifications } from '#communication/actions/mark_notifications'
import { findNotification, performAction } from '#communication/actions/perform_action'
import { saveForm } from '#communication/actions/save_preferences'
import { myDeliveriesList } from '#communication/lists/my_deliveries_list'
import { notificationsList } from '#communication/lists/notifications_list'
import { pushDevicesOf, unsubscribe } from '#communication/push/subscriptions'
import { settingsPage } from '#communication/queries/settings_page'
import {
  notificationMarksValidator,
  preferencesValidator,
} from '#communication/validators/notifications'
import type { HttpContext } from '@adonisjs/core/http'

const notifications = endpointsAt('/notifications', {
  isOwn: true,
  permission: 'signed_in',
  params: {
    device: 'As in the list of your devices',
    action: 'Name of something that the notification offers',
  },
})

const preferencesAnswer = vine.create({
  types: vine.array(
    vine.object({
      type: vine.string(),
      name: vine.string(),
      inApp: vine.string(),
      mail: vine.string(),
      push: vine.string(),
      mandatory: textOrNull(),
    })
  ),
  quietFrom: textOrNull(),
  quietUntil: textOrNull(),
  digestTime: vine.string(),
  digestWeekday: vine.number(),
})

async function preferencesOf({ i18n, me }: HttpContext) {
  const { groups, timing } = await settingsPage(me, i18n)
  return { types: groups.flatMap(({ types }) => types), ...timing }
}

defineEndpoints('Notifications', [
  notifications.list('', notificationsList, { summary: 'Your notifications' }),
  notifications.put('/marks', 'Mark some or all of your notifications as read, or as new', {
    screens: ['PUT /me/notifications/marks'],
    body: notificationMarksValidator,
    answer: vine.create({ changed: vine.number() }),
    handle: async ({ me }, { body: { all, ids = [], isRead } }) => ({
      changed: await markNotifications(me.id, all ? 'all' : { ids }, isRead),
    }),
  }),
  notifications.post('/:notification/actions/:action', 'Do what a notification offers, once', {
    screens: ['POST /me/notifications/:notification/actions/:action'],
    answer: vine.create({ outcome: vine.enum(['done', 'nothing'] as const) }),
    handle: async ({ me, params }) => ({
      outcome: await performAction(
        await findNotification(params.notification, me.id),
        params.action
      ),
    }),
  }),
  notifications.get('/preferences', 'How you are told, by kind of news', {
    answer: preferencesAnswer,
    handle: preferencesOf,
  }),
  notifications.put('/preferences', 'Say how you want to be told', {
    description:
      '`choices` are only those that change. Times are quarters of an hour in your zone; `digestWeekday` 1 is Monday.',
    screens: ['PUT /me/notifications/settings'],
    body: preferencesValidator,
    answer: preferencesAnswer,
    async handle(ctx, { body }) {
      await saveForm(ctx.me.id, body)
      return preferencesOf(ctx)
    },
  }),
  notifications.get('/devices', 'Devices that news come to while no page is open', {
    answer: dataOf(
      vine.object({
        id: vine.string(),
        browser: textOrNull(),
        platform: textOrNull(),
        createdAt: vine.string(),
        lastSentAt: textOrNull(),
      })
    ),
    async handle({ me }) {
      const devices = await pushDevicesOf(me.id)
      return { data: devices.map(({ endpointHash: _hash, ...device }) => device) }
    },
  }),
  notifications.delete('/devices/:device', 'Send no more news to a device', {
    screens: ['DELETE /me/notifications/devices/:device'],
    async handle({ me, params }) {
      if (!(await unsubscribe(me.id, params.device))) throw new NotFound()
    },
  }),
  notifications.list('/deliveries', myDeliveriesList, { summary: 'Why you were told, or not' }),
])
