import { defineNotification } from '#platform/notifications/define_notification'

defineNotification({ type: 'platform.chore_failed', channels: { in_app: 'now', mail: 'now' } })
defineNotification({ type: 'platform.core_job_failed', channels: { in_app: 'now', mail: 'now' } })
