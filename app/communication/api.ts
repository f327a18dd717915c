import vine from '@vinejs/vine'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import { markNotifications } from '#communication/actions/mark_notifications'
import { notificationsList } from '#communication/lists/notifications_list'
import { notificationMarksValidator } from '#communication/validators/notifications'

defineEndpoints('communication', [
  listEndpoint('/notifications', notificationsList, { summary: 'Your notifications' }),
  endpoint({
    method: 'PUT',
    path: '/notifications/marks',
    summary: 'Mark some or all of your notifications as read, or as new',
    permission: 'signed_in',
    body: notificationMarksValidator,
    answer: vine.create({ changed: vine.number() }),
    handle: async ({ me }, { body: { all, ids = [], isRead } }) => ({
      changed: await markNotifications(me.id, all ? 'all' : { ids }, isRead),
    }),
  }),
])
