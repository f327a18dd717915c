import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PersonDetails } from '#identity/queries/person_details'
import type { PersonHead } from '#identity/queries/person_head'
import { ImpersonationCard } from '~/identity/components/person/impersonation_card'
import { PersonFacts } from '~/identity/components/person/person_facts'
import { StatusDialog } from '~/identity/components/person/status_dialog'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'

type CardProps = { person: PersonHead; details: PersonDetails }

/** What can be done with the account of somebody. */
export function AccountCards({ person, details }: CardProps) {
  return (
    <div className="flex flex-col gap-6">
      <StatusCard person={person} details={details} />
      {person.impersonation.length > 0 && <ImpersonationCard person={person} />}
      {person.canManage && <PasswordCard person={person} details={details} />}
    </div>
  )
}

function StatusCard({ person, details }: CardProps) {
  const { formatMessage } = useIntl()
  const [isChanging, setChanging] = useState(false)
  return (
    <Card title={formatMessage({ id: 'identity.person.status.title' })}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-ink-muted">
          {formatMessage({ id: `identity.person.status.${person.status}` })}
        </p>
        <PersonFacts details={details} fields={['lastLoginAt', 'lastActivityAt']} />
        {person.canManage && !person.isMe && (
          <Button onPress={() => setChanging(true)}>
            {formatMessage({ id: 'identity.person.status.change' })}
          </Button>
        )}
      </div>
      {isChanging && (
        <StatusDialog
          action={`/admin/users/${person.id}/status`}
          method="put"
          present={person.status}
          onClose={() => setChanging(false)}
        />
      )}
    </Card>
  )
}

function PasswordCard({ person, details }: CardProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.person.password.${key}` })
  const path = `/admin/users/${person.id}`
  return (
    <Card title={t('title')}>
      <div className="flex flex-col items-start gap-3">
        <PersonFacts details={details} fields={['passwordChangedAt']} />
        {details.mustChangePassword && <p className="text-ink-muted">{t('is_required')}</p>}
        <Button icon="mail" onPress={() => router.post(`${path}/password-link`)}>
          {t('send_link')}
        </Button>
        {!details.mustChangePassword && !person.isMe && (
          <ConfirmDialog
            title={t('require_title')}
            description={t('require_text')}
            confirmLabel={t('require')}
            onConfirm={() => router.post(`${path}/new-password`)}
            trigger={<Button>{t('require')}</Button>}
          />
        )}
      </div>
    </Card>
  )
}
