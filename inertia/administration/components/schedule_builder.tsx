import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ScheduleDetails } from '#administration/jobs/types'
import {
  cronOfParts,
  partsOfCron,
  REPEATS,
  type CronParts,
  type Repeat,
} from '~/administration/components/cron_parts'
import { SchedulePreview } from '~/administration/components/schedule_preview'
import { useSchedulePreview } from '~/administration/components/use_schedule_preview'
import { WeekdayChoice } from '~/administration/components/weekday_choice'
import { ComboBox } from '~/ui/combo_box'
import { NumberField } from '~/ui/number_field'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text_field'

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

/** “Every weekday at 06:00 in Berlin”, or cron for experts, with what it means. */
export function ScheduleBuilder({ schedule }: { schedule: ScheduleDetails }) {
  const { formatMessage } = useIntl()
  const [parts, setParts] = useState(() => partsOfCron(schedule.cron))
  const [zone, setZone] = useState<string | null>(schedule.zone)
  const cron = cronOfParts(parts)
  const preview = useSchedulePreview(cron, zone, schedule.preview)
  const change = (values: Partial<CronParts>) => setParts({ ...parts, ...values })
  const t = (id: string) => formatMessage({ id: `administration.schedules.form.${id}` })
  const { repeat } = parts
  return (
    <div className="flex flex-col gap-5">
      <input type="hidden" name="cron" value={cron} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t('repeat')}
          isRequired
          value={repeat}
          onChange={(value) => change({ repeat: value as Repeat, cron })}
          options={REPEATS.map((value) => ({ value, label: t(`repeats.${value}`) }))}
        />
        {repeat === 'monthly' && (
          <NumberField
            label={t('day_of_month')}
            isRequired
            hint={t('day_of_month_hint')}
            value={parts.dayOfMonth}
            minValue={1}
            maxValue={31}
            onChange={(dayOfMonth) => change({ dayOfMonth })}
          />
        )}
        {repeat !== 'expert' && <TimeFields parts={parts} onChange={change} />}
      </div>
      {repeat === 'weekly' && (
        <WeekdayChoice days={parts.days} onChange={(days) => days.length > 0 && change({ days })} />
      )}
      {repeat === 'expert' && (
        <TextField
          name="expression"
          label={t('cron')}
          isRequired
          hint={t('cron_hint')}
          value={parts.cron}
          onChange={(value) => change({ cron: value })}
          spellCheck="false"
        />
      )}
      <ComboBox
        name="zone"
        label={t('zone')}
        options={ZONES}
        value={zone}
        onChange={setZone}
        isRequired
      />
      <SchedulePreview preview={preview} zone={zone} />
    </div>
  )
}

type TimeFieldsProps = { parts: CronParts; onChange: (values: Partial<CronParts>) => void }

function TimeFields({ parts: { repeat, time }, onChange }: TimeFieldsProps) {
  const { formatMessage } = useIntl()
  const [hour, minute] = time.split(':').map(Number)
  const set = (newHour: number, newMinute: number) =>
    onChange({ time: [newHour, newMinute].map((part) => String(part).padStart(2, '0')).join(':') })
  const t = (id: string) => formatMessage({ id: `administration.schedules.form.${id}` })
  return (
    <div className="flex gap-3">
      {repeat !== 'hourly' && (
        <NumberField
          className="grow"
          label={t('hour')}
          isRequired
          value={hour}
          minValue={0}
          maxValue={23}
          formatOptions={TWO_DIGITS}
          onChange={(value) => set(value || 0, minute)}
        />
      )}
      <NumberField
        className="grow"
        label={t('minute')}
        isRequired
        value={minute}
        minValue={0}
        maxValue={59}
        formatOptions={TWO_DIGITS}
        onChange={(value) => set(hour, value || 0)}
      />
    </div>
  )
}

const TWO_DIGITS = { minimumIntegerDigits: 2 }
