import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { PersonHead } from '#identity/queries/person_head'
import type { SessionRow } from '#identity/queries/sessions_of'
import { PersonFrame } from '~/identity/components/person_frame'
import { SessionLine } from '~/identity/components/session_line'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { EmptyState } from '~/ui/empty_state'

type PersonDevicesProps = { person: PersonHead; sessions: SessionRow[] }

/** Where somebody is signed in, for administrators. */
export default function PersonDevices({ person, sessions }: PersonDevicesProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) =>
    formatMessage({ id: `identity.person.devices.${key}` }, { name: person.name })
  const path = `/admin/users/${person.id}/devices`
  const everywhere = formatMessage({ id: 'identity.security.everywhere' })
  return (
    <PersonFrame person={person} part="devices">
      <div className="flex max-w-3xl flex-col items-start gap-4">
        <Card isPadded={false} className="w-full">
          {sessions.length === 0 ? (
            <EmptyState icon="monitor" title={t('none')} description={t('none_text')} />
          ) : (
            <ul className="divide-y">
              {sessions.map((session) => (
                <SessionLine
                  key={session.id}
                  session={session}
                  onSignOut={() => router.delete(`${path}/${session.id}`)}
                />
              ))}
            </ul>
          )}
        </Card>
        {sessions.length > 0 && (
          <ConfirmDialog
            title={t('everywhere_title')}
            description={t('everywhere_text')}
            confirmLabel={everywhere}
            isDanger
            onConfirm={() => router.delete(path)}
            trigger={<Button>{everywhere}</Button>}
          />
        )}
      </div>
    </PersonFrame>
  )
}
