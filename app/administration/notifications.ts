import { defineNotification } from '#platform/notifications/define_notification'

defineNotification({
  type: 'administration.integration_paused',
  channels: { in_app: 'now', mail: 'now' },
})
