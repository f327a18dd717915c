import { useIntl } from 'react-intl'
import type { EventChoice, WebhookValues } from '#administration/integrations/types'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { NumberField } from '~/ui/number_field'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type WebhookFormProps = { webhook: WebhookValues | null; events: EventChoice[] }

/** Where another system listens and what it hears of. */
export default function WebhookForm({ webhook, events }: WebhookFormProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.form.${id}` })
  const title = t(webhook ? 'title_edit' : 'title_new')
  const home = '/admin/integrations'
  return (
    <>
      <PageHeader
        title={title}
        description={t('text')}
        breadcrumbs={[
          { label: formatMessage({ id: 'administration.integrations.title' }), href: home },
          ...(webhook ? [{ label: webhook.name, href: `${home}/${webhook.id}` }] : []),
          { label: title },
        ]}
      />
      <Form action={webhook ? `${home}/${webhook.id}` : home} method={webhook ? 'put' : 'post'}>
        <Card>
          <div className="flex flex-col gap-5">
            <TextField
              name="name"
              label={t('name')}
              hint={t('name_hint')}
              defaultValue={webhook?.name}
              isRequired
              maxLength={255}
            />
            <TextField
              name="url"
              type="url"
              label={t('url')}
              hint={t('url_hint')}
              defaultValue={webhook?.url}
              isRequired
              maxLength={500}
            />
            <CheckboxGroup
              name="events"
              label={t('events')}
              defaultValue={webhook?.events}
              isRequired
            >
              {events.map(({ key, label }) => (
                <Checkbox key={key} value={key}>
                  {label} <code className="text-[0.8125rem] text-ink-muted">{key}</code>
                </Checkbox>
              ))}
            </CheckboxGroup>
            <NumberField
              name="perMinute"
              label={t('per_minute')}
              hint={t('per_minute_hint')}
              defaultValue={webhook?.perMinute ?? 300}
              minValue={1}
              maxValue={6000}
              isRequired
            />
            <TextArea
              name="description"
              label={t('description')}
              defaultValue={webhook?.description ?? ''}
              rows={3}
            />
          </div>
        </Card>
        <FormActions>
          <SubmitButton>{t(webhook ? 'save' : 'create')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  )
}
