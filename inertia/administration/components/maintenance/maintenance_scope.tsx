import { useIntl } from 'react-intl'
import type { MaintenanceChoices } from '#administration/maintenance/queries/choices'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'

type MaintenanceScopeProps = { window: MaintenanceDetails | null; choices: MaintenanceChoices }

/** Companies and parts that it is limited to; without any it is for everybody and everything. */
export function MaintenanceScope({ window, choices }: MaintenanceScopeProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.form.${id}` })
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <CheckboxGroup
        name="companies"
        label={t('companies')}
        hint={t('companies_hint')}
        defaultValue={window?.companies.map(({ id }) => id)}
      >
        {choices.companies.map(({ value, label }) => (
          <Checkbox key={value} value={value}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup
        name="features"
        label={t('features')}
        hint={t('features_hint')}
        defaultValue={window?.features}
      >
        {choices.features.map(({ value, label }) => (
          <Checkbox key={value} value={value}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  )
}
