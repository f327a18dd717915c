import { useIntl } from 'react-intl'
import type { LastClaims, MappedRow } from '#identity/single_sign_on/types'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { StatusBadge } from '~/ui/status_badge'

/** What the provider said last, and what became of each claim. */
export function ReceivedClaims({ last }: { last: LastClaims | null }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.claims.${id}` })
  return (
    <Card title={t('title')}>
      {last ? <Received last={last} /> : <p className="max-w-prose text-ink-muted">{t('none')}</p>}
    </Card>
  )
}

function Received({ last }: { last: LastClaims }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.claims.${id}` })
  const mapped = last.rows.filter(({ field }) => field !== null)
  const others = last.rows.filter(({ field }) => field === null)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-muted">
        {t(last.isTest ? 'of_test' : 'of_sign_in')} · <DateText value={last.at} style="datetime" />
        {last.person && ` · ${last.person}`}
      </p>
      <Callout
        kind={last.does === 'refuse' ? 'warning' : 'success'}
        title={t(`${last.isTest ? 'would' : 'did'}.${last.does}`)}
      >
        {last.fault && formatMessage({ id: `identity.sso.faults.${last.fault}.text` })}
      </Callout>
      <ClaimTable rows={mapped} />
      {others.length > 0 && (
        <details>
          <summary className="cursor-pointer font-medium">
            {formatMessage({ id: 'identity.sso.claims.others' }, { count: others.length })}
          </summary>
          <dl className="grid gap-x-6 gap-y-1 pt-3 sm:grid-cols-[auto_1fr]">
            {others.map(({ claim, value }) => (
              <div key={claim} className="contents">
                <dt>
                  <code>{claim}</code>
                </dt>
                <dd className="break-all text-ink-muted">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}

function ClaimTable({ rows }: { rows: MappedRow[] }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.claims.${id}` })
  return (
    <ul className="divide-y border-y">
      {rows.map(({ field, claim, value, state }) => (
        <li
          key={field}
          className="grid items-start gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(9rem,1fr)_minmax(9rem,1fr)_2fr]"
        >
          <span className="font-medium">
            {formatMessage({ id: `identity.person.fields.${field}` })}
          </span>
          <span>
            <span aria-hidden className="text-ink-muted rtl:inline-block rtl:-scale-x-100">
              ←
            </span>{' '}
            <code className="break-all">{claim}</code>
          </span>
          <span className="flex min-w-0 flex-col items-start gap-1">
            {value !== null && <span className="break-all">{value}</span>}
            {state !== 'filled' && (
              <>
                <StatusBadge status={state === 'missing' ? 'none' : 'locked'} label={t(state)} />
                <span className="text-[0.8125rem] text-ink-muted">
                  {formatMessage({ id: `identity.sso.claims.${state}_text` }, { claim })}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
