import ApiKey from '#platform/api/keys/api_key'
import { clock } from '#platform/clock'
import { instantInWords } from '#platform/dates/instant_in_words'
import { defineDuty } from '#platform/duties/define_duty'

const ASK_DAYS = 14
const MOST = 20

/** One's own keys that end soon: programs stop working then. */
defineDuty({
  permission: 'api_keys.manage',
  async find({ me, i18n }) {
    const keys = await ApiKey.query()
      .where({ userId: me.id, isActive: true })
      .whereNull('revokedAt')
      .whereBetween('expiresAt', [
        clock.now().toISO(),
        clock.now().plus({ days: ASK_DAYS }).toISO(),
      ])
      .orderBy('expiresAt')
      .limit(MOST)
    return keys.map(({ uuid, name, expiresAt }) => ({
      id: `key-${uuid}`,
      urgency: 'renew' as const,
      title: i18n.t('platform.api.duty.title', { name }),
      detail: null,
      icon: 'key',
      dueAt: expiresAt!.toISO(),
      minutes: 2,
      why: [i18n.t('platform.api.duty.why', { at: instantInWords(expiresAt!.toJSDate(), me) })],
      button: { label: i18n.t('platform.api.duty.renew'), href: '/admin/api-keys' },
    }))
  },
})
