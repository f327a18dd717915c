import { defineNotification } from '#platform/notifications/define_notification'

defineNotification({
  type: 'administration.maintenance',
  channels: { in_app: 'now', mail: 'daily' },
})

defineNotification({
  type: 'administration.backup_overdue',
  channels: { in_app: 'now', mail: 'now' },
})

defineNotification({
  type: 'administration.integration_paused',
  channels: { in_app: 'now', mail: 'now' },
})
