import type { ReactElement } from 'react'
import { useIntl } from 'react-intl'
import type { BankView } from '#assessments/types'
import { Checkbox } from '~/ui/checkbox'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type BankFormProps = { bank?: BankView; trigger: ReactElement }

/** A new bank, or what is said about one. */
export function BankForm({ bank, trigger }: BankFormProps) {
  const { formatMessage } = useIntl()
  const t = (name: string) => formatMessage({ id: `assessments.banks.${name}` })
  return (
    <Dialog title={t(bank ? 'edit' : 'new')} trigger={trigger} size="sm">
      {(close) => (
        <Form
          action={bank ? `/banks/${bank.id}` : '/banks'}
          method={bank ? 'put' : 'post'}
          onSuccess={close}
          guardsChanges={false}
        >
          <TextField name="name" label={t('name')} defaultValue={bank?.name} isRequired autoFocus />
          <TextField
            name="subject"
            label={t('subject')}
            hint={t('subject_hint')}
            defaultValue={bank?.subject ?? ''}
          />
          <TextArea
            name="description"
            label={t('description')}
            defaultValue={bank?.description ?? ''}
            rows={3}
          />
          <Checkbox name="isPublic" defaultSelected={bank?.isPublic} hint={t('shared_hint')}>
            {t('shared')}
          </Checkbox>
          <FormActions>
            <SubmitButton>{t(bank ? 'save' : 'create')}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
