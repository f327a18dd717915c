import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

type Asking = 'extend' | 'end' | 'cancel' | null

const MINUTES = [15, 30, 60, 120, 240]

/** What can be done with a window as it stands; one that is over is history. */
export function WindowActions({ window }: { window: MaintenanceDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.actions.${id}` })
  const [asking, ask] = useState<Asking>(null)
  const { id, state } = window
  const path = `/system/maintenance/${id}`
  const asksFor = (what: Asking) => ({
    isOpen: asking === what,
    onOpenChange: (isOpen: boolean) => ask(isOpen ? what : null),
  })
  if (state === 'completed' || state === 'cancelled') return null
  return (
    <>
      <LinkButton href={`${path}/edit`} icon="edit">
        {t('edit')}
      </LinkButton>
      <Button icon="clock" onPress={() => ask('extend')}>
        {t('extend')}
      </Button>
      {state === 'planned' ? (
        <Button variant="danger" onPress={() => ask('cancel')}>
          {t('cancel')}
        </Button>
      ) : (
        <Button variant="primary" icon="check" onPress={() => ask('end')}>
          {t('end')}
        </Button>
      )}
      <ExtendDialog path={path} {...asksFor('extend')} />
      <EndDialog path={path} {...asksFor('end')} />
      <ConfirmDialog
        {...asksFor('cancel')}
        title={t('cancel_title')}
        description={t('cancel_text')}
        confirmLabel={t('cancel')}
        cancelLabel={t('keep')}
        isDanger
        onConfirm={() => router.post(`${path}/cancellation`)}
      />
    </>
  )
}

type AskProps = { path: string; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

function ExtendDialog({ path, ...dialog }: AskProps) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `administration.maintenance.actions.${id}` }, values)
  return (
    <Dialog {...dialog} title={t('extend_title')} description={t('extend_text')} size="sm">
      <Form
        action={`${path}/extension`}
        method="post"
        guardsChanges={false}
        onSuccess={() => dialog.onOpenChange(false)}
      >
        <Select
          name="minutes"
          label={t('by')}
          defaultValue="30"
          options={MINUTES.map((count) => ({
            value: String(count),
            label: t('minutes', { count }),
          }))}
          isRequired
        />
        <FormActions>
          <SubmitButton>{t('extend')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function EndDialog({ path, ...dialog }: AskProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.actions.${id}` })
  return (
    <Dialog {...dialog} title={t('end_title')} description={t('end_text')} size="sm">
      <Form
        action={`${path}/end`}
        method="post"
        guardsChanges={false}
        onSuccess={() => dialog.onOpenChange(false)}
      >
        <TextArea name="notes" label={t('notes')} hint={t('notes_hint')} rows={3} />
        <FormActions>
          <SubmitButton>{t('end')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  )
}
