import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { DateTimeField } from '~/ui/date_time_field'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { loadChoices } from '~/ui/load_choices'
import { SearchComboBox } from '~/ui/search_combo_box'
import { SubmitButton } from '~/ui/submit_button'

type JoinDialogProps = { path: string; count: number; inputs: ReactNode; onClose: () => void }

/** Puts many people into an organization, now or from a date. */
export function JoinDialog({ path, count, inputs, onClose }: JoinDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.people.join.${key}` }, { count })
  return (
    <Dialog title={t('title')} description={t('text')} isOpen onOpenChange={onClose}>
      <Form
        action={path}
        method="post"
        className="max-w-none"
        guardsChanges={false}
        onSuccess={onClose}
      >
        {inputs}
        <SearchComboBox
          name="organization"
          label={t('organization')}
          isRequired
          loadOptions={(search, signal) => loadChoices('/admin/orgs/choices', search, signal)}
        />
        <DateTimeField name="at" label={t('at')} hint={t('at_hint')} />
        <Checkbox name="isPrimary">{t('primary')}</Checkbox>
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
