import { defineNotification } from '#platform/notifications/define_notification'
import { signOutDevice } from '#identity/actions/sign_out_device'

const AT_ONCE = { in_app: 'now', mail: 'now' } as const

defineNotification({ type: 'identity.password_changed', channels: AT_ONCE, mandatory: 'security' })

defineNotification({ type: 'identity.two_factor_on', channels: AT_ONCE, mandatory: 'security' })

defineNotification({ type: 'identity.two_factor_off', channels: AT_ONCE, mandatory: 'security' })

defineNotification({ type: 'identity.sign_in_linked', channels: AT_ONCE, mandatory: 'security' })

defineNotification({ type: 'identity.impersonated', channels: AT_ONCE })

defineNotification({
  type: 'identity.new_device',
  channels: AT_ONCE,
  mandatory: 'security',
  actions: {
    sign_out: async ({ userId, data }) => signOutDevice(userId, String(data.device)),
  },
})
