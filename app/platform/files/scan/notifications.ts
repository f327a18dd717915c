import { defineNotification } from '#platform/notifications/define_notification'

defineNotification({ type: 'platform.file_infected', channels: { in_app: 'now', mail: 'now' } })
