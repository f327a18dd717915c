import { useIntl } from 'react-intl'
import type { KeyDetails } from '#platform/api/keys/key_details'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'

/** For whom a key acts, what it may and from where, and when it was used last. */
export function KeyFacts({ apiKey }: { apiKey: KeyDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `platform.api.key.${id}` }, values)
  const { owner, prefix, permissions, isPersonal, allowedIps, expiresAt } = apiKey
  const { perMinute: minute, perHour: hour, perDay: day } = apiKey
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          {
            term: formatMessage({ id: 'platform.api.columns.prefix' }),
            value: <code className="font-mono">{prefix}…</code>,
          },
          { term: t('acts_for'), value: owner ?? '–' },
          { term: t('last_used'), value: <LastUse apiKey={apiKey} /> },
          { term: t('may'), value: <Rights permissions={permissions} /> },
          { term: t('personal'), value: t(isPersonal ? 'personal_yes' : 'personal_no') },
          { term: t('networks'), value: allowedIps.join(', ') || t('everywhere') },
          { term: t('limits'), value: t('limits_value', { minute, hour, day }) },
          {
            term: t('ends'),
            value: expiresAt ? <DateText value={expiresAt} style="datetime" /> : t('never'),
          },
        ]}
      />
    </Card>
  )
}

function LastUse({ apiKey: { lastUsedAt, lastUsedIp } }: { apiKey: KeyDetails }) {
  const { formatMessage } = useIntl()
  if (!lastUsedAt) return formatMessage({ id: 'platform.api.key.never_used' })
  return (
    <>
      <DateText value={lastUsedAt} style="datetime" />
      {lastUsedIp && (
        <span className="block text-ink-muted">
          {formatMessage({ id: 'platform.api.key.from_address' }, { address: lastUsedIp })}
        </span>
      )}
    </>
  )
}

function Rights({ permissions }: { permissions: string[] }) {
  const { formatMessage } = useIntl()
  return (
    <details>
      <summary className="cursor-pointer">
        {formatMessage({ id: 'platform.api.key.may_count' }, { count: permissions.length })}
      </summary>
      <ul className="list-disc ps-5 pt-1 text-ink-muted">
        {permissions.map((permission) => (
          <li key={permission}>{permission}</li>
        ))}
      </ul>
    </details>
  )
}
