import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PersonHead } from '#identity/queries/person_head'
import type { Mode } from '#identity/impersonation/types'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

/** The ways to be this person for a while. */
export function ImpersonationCard({ person }: { person: PersonHead }) {
  const { formatMessage } = useIntl()
  const [mode, setMode] = useState<Mode | null>(null)
  return (
    <Card title={formatMessage({ id: 'identity.impersonation.title' })}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-ink-muted">{formatMessage({ id: 'identity.impersonation.text' })}</p>
        <div className="flex flex-wrap gap-2">
          {person.impersonation.map((one) => (
            <Button key={one} icon={one === 'view' ? 'eye' : 'user'} onPress={() => setMode(one)}>
              {formatMessage({ id: `identity.impersonation.${one}.do` })}
            </Button>
          ))}
        </div>
      </div>
      {mode && <StartDialog person={person} mode={mode} onClose={() => setMode(null)} />}
    </Card>
  )
}

type StartDialogProps = { person: PersonHead; mode: Mode; onClose: () => void }

function StartDialog({ person, mode, onClose }: StartDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) =>
    formatMessage({ id: `identity.impersonation.${key}` }, { name: person.name })
  return (
    <Dialog
      title={t(`${mode}.title`)}
      description={t(`${mode}.text`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form
        action={`/admin/users/${person.id}/impersonation`}
        method="post"
        className="max-w-none"
        guardsChanges={false}
      >
        <input type="hidden" name="mode" value={mode} />
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reason_hint')}
          isRequired={mode === 'act'}
          rows={2}
          maxLength={500}
        />
        <FormActions>
          <SubmitButton>{t(`${mode}.submit`)}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
