import { defineSetting } from '#platform/settings/define_setting'
import { setting } from '#platform/settings/setting'
import type { Timing } from '#communication/types'

const quietFrom = defineSetting({
  key: 'notifications.quiet_from',
  kind: 'time',
  default: '',
  example: '20:00',
})

const quietUntil = defineSetting({
  key: 'notifications.quiet_until',
  kind: 'time',
  default: '',
  example: '07:00',
})

const digestTime = defineSetting({
  key: 'notifications.digest_time',
  kind: 'time',
  default: '08:00',
  example: '08:00',
})

/** When people get mails who chose nothing themselves. */
export async function defaultTiming(): Promise<Timing> {
  return {
    quietFrom: (await setting(quietFrom)) || null,
    quietUntil: (await setting(quietUntil)) || null,
    digestTime: (await setting(digestTime)) || '08:00',
    digestWeekday: 1,
  }
}
