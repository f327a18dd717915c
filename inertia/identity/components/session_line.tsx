import { useIntl } from 'react-intl'
import type { SessionRow } from '#identity/queries/sessions_of'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'

type SessionLineProps = { session: SessionRow; onSignOut: () => void }

/** One device that somebody is signed in on. */
export function SessionLine({ session, onSignOut }: SessionLineProps) {
  const { formatMessage } = useIntl()
  const name = [session.browser, session.platform].filter(Boolean).join(' · ')
  return (
    <li className="flex items-center gap-x-4 px-5 py-3">
      <Icon name="monitor" />
      <div className="flex min-w-0 grow flex-col">
        <span className="flex items-center gap-2 font-medium">
          {name || formatMessage({ id: 'identity.security.unknown_device' })}
          {session.current && (
            <Badge tone="success">{formatMessage({ id: 'identity.security.this_device' })}</Badge>
          )}
        </span>
        <span className="text-[0.8125rem] text-ink-muted">
          {formatMessage({ id: 'identity.security.last_active' })}{' '}
          <DateText value={session.lastActivity} /> {session.ip && `· ${session.ip}`}
        </span>
      </div>
      {!session.current && (
        <Button size="sm" onPress={onSignOut}>
          {formatMessage({ id: 'identity.security.sign_out' })}
        </Button>
      )}
    </li>
  )
}
