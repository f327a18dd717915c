import { useIntl } from 'react-intl'
import type { SeenAs } from '#identity/impersonation/types'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'

/** Who used the application as oneself lately. */
export function SeenAsCard({ seenAs }: { seenAs: SeenAs[] }) {
  const { formatMessage } = useIntl()
  return (
    <Card isPadded={false}>
      <ul className="divide-y">
        {seenAs.map(({ id, by, mode, reason, startedAt, endedAt }) => (
          <li key={id} className="flex items-center gap-x-4 px-5 py-3">
            <Icon name={mode === 'view' ? 'eye' : 'user'} />
            <div className="flex min-w-0 grow flex-col">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {formatMessage({ id: `identity.security.seen_as.${mode}` }, { by })}
                {!endedAt && (
                  <Badge tone="warning">
                    {formatMessage({ id: 'identity.security.seen_as.now' })}
                  </Badge>
                )}
              </span>
              <span className="text-[0.8125rem] break-words text-ink-muted">
                <DateText value={startedAt} /> {reason && `· ${reason}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
