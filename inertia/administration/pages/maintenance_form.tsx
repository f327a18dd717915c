import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { MaintenanceChoices } from '#administration/maintenance/queries/choices'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { MaintenanceScope } from '~/administration/components/maintenance/maintenance_scope'
import { MaintenanceTimes } from '~/administration/components/maintenance/maintenance_times'
import { MaintenanceWords } from '~/administration/components/maintenance/maintenance_words'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { PageHeader } from '~/ui/page_header'
import { RadioGroup } from '~/ui/radio_group'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

type MaintenanceFormProps = { window: MaintenanceDetails | null; choices: MaintenanceChoices }

const HOME = '/system/maintenance'
const EFFECTS = ['none', 'read_only', 'closed']

/** When it is, what it does, whom it concerns and how it is told. */
export default function MaintenanceForm({ window, choices }: MaintenanceFormProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.${id}` })
  const title = t(window ? 'form.title_edit' : 'form.title_new')
  const options = (names: string[], words: string) =>
    names.map((value) => ({ value, label: t(`${words}.${value}`) }))
  const [effect, setEffect] = useState<string>(window?.effect ?? 'closed')
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t('title'), href: HOME },
          ...(window ? [{ label: window.title, href: `${HOME}/${window.id}` }] : []),
          { label: title },
        ]}
      />
      <Form action={window ? `${HOME}/${window.id}` : HOME} method={window ? 'put' : 'post'}>
        <Card title={t('form.when')}>
          <MaintenanceTimes window={window} />
        </Card>
        <Card title={t('form.what')}>
          <div className="flex flex-col gap-5">
            <RadioGroup
              name="effect"
              label={t('columns.effect')}
              look="rows"
              value={effect}
              onChange={setEffect}
              isRequired
              options={EFFECTS.map((value) => ({
                value,
                label: t(`filters.effect.${value}`),
                description: t(`effects.${value}`),
              }))}
            />
            <MaintenanceScope window={window} choices={choices} />
            <div className="grid gap-5 sm:grid-cols-2">
              <Select
                name="kind"
                label={t('columns.kind')}
                defaultValue={window?.kind ?? 'scheduled'}
                options={options(['scheduled', 'emergency', 'update', 'patch'], 'kinds')}
                isRequired
              />
              <Select
                name="priority"
                label={t('columns.priority')}
                defaultValue={window?.priority ?? 'medium'}
                options={options(['low', 'medium', 'high', 'critical'], 'priorities')}
                isRequired
              />
            </div>
          </div>
        </Card>
        <Card title={t('form.words')}>
          <MaintenanceWords window={window} />
        </Card>
        <Checkbox name="tell" defaultSelected>
          {t('form.tell')}
        </Checkbox>
        <FormActions>
          <SubmitButton>{t(window ? 'form.save' : 'announce')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  )
}
