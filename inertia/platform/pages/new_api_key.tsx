import { useIntl } from 'react-intl'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { NumberField } from '~/ui/number_field'
import { PageHeader } from '~/ui/page_header'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type NewApiKeyProps = { permissions: { value: string; label: string }[] }

const DAYS = [30, 90, 365]

export default function NewApiKey({ permissions }: NewApiKeyProps) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `platform.api.form.${id}` }, values)
  const title = formatMessage({ id: 'platform.api.title' })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        breadcrumbs={[{ label: title, href: '/admin/api-keys' }, { label: t('title') }]}
      />
      <Form action="/admin/api-keys" method="post">
        <Card className="max-w-2xl">
          <div className="flex flex-col gap-5">
            <TextField
              name="name"
              label={t('name')}
              hint={t('name_hint')}
              isRequired
              maxLength={255}
            />
            <CheckboxGroup name="permissions" label={t('permissions')} isRequired>
              {permissions.map(({ value, label }) => (
                <Checkbox key={value} value={value}>
                  {label}
                </Checkbox>
              ))}
            </CheckboxGroup>
            <Checkbox name="isPersonal" hint={t('personal_hint')}>
              {t('personal')}
            </Checkbox>
            <Select
              name="expires"
              label={t('expires')}
              isRequired
              defaultValue="90"
              options={[
                ...DAYS.map((count) => ({ value: String(count), label: t('days', { count }) })),
                { value: 'never', label: t('never') },
              ]}
            />
            <TextArea name="ips" label={t('ips')} hint={t('ips_hint')} rows={3} />
            <div className="grid gap-5 sm:grid-cols-3">
              <NumberField name="perMinute" label={t('per_minute')} defaultValue={60} isRequired />
              <NumberField name="perHour" label={t('per_hour')} defaultValue={1000} isRequired />
              <NumberField name="perDay" label={t('per_day')} defaultValue={10_000} isRequired />
            </div>
          </div>
        </Card>
        <FormActions>
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  )
}
