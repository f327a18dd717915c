import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

/** A button that asks for the least that an account needs. */
export function NewPerson() {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.people.${key}` })
  const field = (key: string) => ({
    name: key,
    label: formatMessage({ id: `identity.person.fields.${key}` }),
  })
  return (
    <Dialog
      title={t('new')}
      description={t('new_text')}
      trigger={
        <Button variant="primary" icon="plus">
          {t('new')}
        </Button>
      }
    >
      {(close) => (
        <Form action="/admin/users" method="post" onSuccess={close} guardsChanges={false}>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField {...field('firstName')} isRequired autoFocus />
            <TextField {...field('lastName')} isRequired />
          </div>
          <TextField {...field('email')} type="email" isRequired />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField {...field('department')} />
            <TextField {...field('jobTitle')} />
          </div>
          <Checkbox name="invite" defaultSelected>
            {t('invite')}
          </Checkbox>
          <FormActions>
            <SubmitButton>{t('add')}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
