import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { ComboBox } from '~/ui/combo_box'
import { DateTimeField } from '~/ui/date_time_field'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** Beginning and end by the clock of a zone that is named; everybody else reads them in their own. */
export function MaintenanceTimes({ window }: { window: MaintenanceDetails | null }) {
  const { formatMessage, timeZone = 'UTC' } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.${id}` })
  const [zone, setZone] = useState(window?.zone ?? timeZone)
  const zones = [...new Set([...ZONES, timeZone, zone])]
  const hasBegun = window?.state === 'in_progress'
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DateTimeField
        name="startsAt"
        label={t('columns.startsAt')}
        defaultValue={window?.startsAt}
        timeZone={zone}
        isDisabled={hasBegun}
        isRequired
      />
      <DateTimeField
        name="endsAt"
        label={t('columns.endsAt')}
        defaultValue={window?.endsAt}
        timeZone={zone}
        isRequired
      />
      <ComboBox
        name="zone"
        label={t('form.zone')}
        hint={t('form.zone_hint')}
        value={zone}
        onChange={(value) => value && setZone(value)}
        options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        className="sm:col-span-2"
        isRequired
      />
    </div>
  )
}
