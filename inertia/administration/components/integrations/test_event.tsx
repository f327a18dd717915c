import { useIntl } from 'react-intl'
import type { EventChoice } from '#administration/integrations/types'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

/** Sends an example, to see whether it arrives. */
export function TestEvent({ id, events }: { id: string; events: EventChoice[] }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `administration.integrations.test.${key}` })
  return (
    <Dialog
      trigger={<Button icon="send">{t('open')}</Button>}
      title={t('title')}
      description={t('text')}
      size="sm"
    >
      <Form action={`/admin/integrations/${id}/deliveries`} method="post" guardsChanges={false}>
        <Select
          name="event"
          label={t('event')}
          defaultValue={events[0]?.key}
          isRequired
          options={events.map(({ key, label }) => ({ value: key, label }))}
        />
        <FormActions>
          <SubmitButton>{t('confirm')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  )
}
