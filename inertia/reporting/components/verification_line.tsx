import { useIntl } from 'react-intl'
import type { Verification } from '#platform/audit/verify_history'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'

/** Whether the chain of the history held when it was last checked, and where it did not. */
export function VerificationLine({ verification }: { verification: Verification | null }) {
  const { formatMessage } = useIntl()
  const t = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `reporting.audit.${key}` }, values)
  if (!verification) return <p className="pb-4 text-ink-muted">{t('never_verified')}</p>
  const { entries, headHash, problems, verifiedAt } = verification
  const when = <DateText value={verifiedAt} />
  if (problems.length === 0) {
    return (
      <p className="pb-4 text-ink-muted">
        {t('verified', { count: entries })} {when} · {t('head')}{' '}
        <code title={headHash}>{headHash.slice(0, 12)}</code>
      </p>
    )
  }
  return (
    <div className="pb-4">
      <Callout kind="danger" title={t('tampered', { count: problems.length })}>
        <p>
          {t('checked')} {when}
        </p>
        <ul className="list-disc ps-5">
          {problems.slice(0, 10).map(({ fault, position, uuid }, index) => (
            <li key={index}>
              {t(`faults.${fault}`, { position: position ?? '–' })} <code>{uuid}</code>
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}
