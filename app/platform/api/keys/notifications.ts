import { defineNotification } from '#platform/notifications/define_notification'

defineNotification({ type: 'platform.key_expires', channels: { in_app: 'now', mail: 'now' } })
