import { useIntl } from 'react-intl'
import type { RecordShape } from '#platform/records/types'
import { RecordFields } from '~/platform/components/records/record_fields'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'

/** A button that asks for what a new record must say. */
export function NewRecord({ shape }: { shape: RecordShape }) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: `${shape.labels}.new` })
  return (
    <Dialog
      title={label}
      size="sm"
      trigger={
        <Button variant="primary" icon="plus">
          {label}
        </Button>
      }
    >
      {(close) => (
        <Form action={shape.path} method="post" onSuccess={close} guardsChanges={false}>
          <RecordFields shape={shape} values={{}} isNew />
          <FormActions>
            <SubmitButton>{formatMessage({ id: 'platform.records.create' })}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
