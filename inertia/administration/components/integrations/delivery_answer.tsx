import { useIntl } from 'react-intl'
import type { DeliveryDetails } from '#administration/integrations/types'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'

/** What the receiver said, and each try. */
export function DeliveryAnswer({ delivery }: { delivery: DeliveryDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.delivery.${id}` })
  const { answerStatus, answerBody, eventId, createdAt, nextTryAt, tries } = delivery
  return (
    <Card title={t('answer')}>
      {answerBody ? (
        <pre
          tabIndex={0}
          aria-label={t('answer')}
          className="max-h-60 overflow-auto rounded-card border bg-canvas p-3 font-mono text-sm"
        >
          {answerBody}
        </pre>
      ) : (
        <p className="text-ink-muted">{t(answerStatus ? 'no_text' : 'no_answer')}</p>
      )}
      <div className="pt-2">
        <DescriptionList
          items={[
            ...(answerStatus ? [{ term: t('status'), value: String(answerStatus) }] : []),
            { term: t('event_id'), value: <code className="break-all">{eventId}</code> },
            { term: t('happened'), value: <DateText value={createdAt} style="datetime" /> },
            ...(nextTryAt
              ? [{ term: t('next_try'), value: <DateText value={nextTryAt} style="datetime" /> }]
              : []),
          ]}
        />
      </div>
      {tries.length > 0 && <Tries tries={tries} />}
    </Card>
  )
}

function Tries({ tries }: Pick<DeliveryDetails, 'tries'>) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `administration.integrations.delivery.${id}` }, values)
  return (
    <table className="mt-3 w-full text-start">
      <caption className="pb-1 text-start font-semibold">{t('tries')}</caption>
      <thead className="text-ink-muted">
        <tr>
          {['try_at', 'try_result', 'try_ms'].map((column) => (
            <th key={column} scope="col" className="py-1 text-start font-normal">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y">
        {tries.map(({ at, status, fault, milliseconds }) => (
          <tr key={at}>
            <td className="py-1.5 pe-3 whitespace-nowrap">
              <DateText value={at} style="datetime" />
            </td>
            <td className="py-1.5 pe-3">{fault ?? status}</td>
            <td className="py-1.5 whitespace-nowrap tabular-nums">
              {t('milliseconds', { count: milliseconds })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
