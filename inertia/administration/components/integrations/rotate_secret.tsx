import { useIntl } from 'react-intl'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

type RotateSecretProps = { id: string; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

const HOURS = [24, 168, 0]

/** Another secret, with a while in which both are good. */
export function RotateSecret({ id, isOpen, onOpenChange }: RotateSecretProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `administration.integrations.rotate.${key}` })
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('text')}
      size="sm"
    >
      <Form
        action={`/admin/integrations/${id}/secrets`}
        method="post"
        guardsChanges={false}
        onSuccess={() => onOpenChange(false)}
      >
        <Select
          name="overlapHours"
          label={t('overlap')}
          defaultValue="24"
          isRequired
          options={HOURS.map((hours) => ({ value: String(hours), label: t(`hours_${hours}`) }))}
        />
        <FormActions>
          <SubmitButton>{t('confirm')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  )
}
