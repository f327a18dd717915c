import { useState } from 'react'
import { useIntl } from 'react-intl'
import {
  Button,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Popover,
  type DateValue,
} from 'react-aria-components/DatePicker'
import { CalendarPanel } from '~/ui/calendar_panel'
import { classNames } from '~/ui/class_names'
import { fromIso, toIso, type Granularity } from '~/ui/date_time_value'
import { useFieldError } from '~/ui/field_errors'
import { FIELD, FieldFrame, type FieldProps } from '~/ui/field_parts'
import { CONTROL } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'

type DateTimePickerProps = FieldProps & {
  granularity?: Granularity
  /** ISO: a day for `day`, a moment for `minute`. Empty is none. */
  value?: string | null
  defaultValue?: string | null
  onChange?: (iso: string) => void
  /** The zone whose clock is shown; the viewer's unless a deadline was set in another. */
  timeZone?: string
}

/** Loaded on demand by `DateTimeField`. */
export default function DateTimePicker(props: DateTimePickerProps) {
  const { label, error, hideLabel, className, name, granularity = 'minute', ...field } = props
  const zone = useZone(field.timeZone)
  const { value, iso, change } = useIsoValue(props, granularity, zone)
  const message = useFieldError(name, error)
  const hint = useZoneHint(props, zone, iso)
  return (
    <DatePicker
      value={value}
      onChange={change}
      granularity={granularity}
      hideTimeZone
      shouldForceLeadingZeros
      isRequired={field.isRequired}
      isDisabled={field.isDisabled}
      isInvalid={Boolean(message)}
      validationBehavior="aria"
      data-field={name}
      className={classNames(FIELD, className)}
    >
      {name && <input type="hidden" name={name} value={iso} />}
      <FieldFrame {...{ label, hint, hideLabel, isRequired: field.isRequired, message }}>
        <Group
          className={classNames(
            CONTROL,
            'flex min-h-9 items-center gap-2 ps-3 text-sm pointer-coarse:min-h-11'
          )}
        >
          <DateInput className="flex min-w-0 grow flex-wrap items-center py-1 tabular-nums">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-sm px-0.5 caret-transparent outline-none data-placeholder:text-ink-faint focus:bg-accent focus:text-on-accent"
              />
            )}
          </DateInput>
          <Button className="grid h-8.5 w-9 shrink-0 place-items-center rounded-control text-ink-muted hover:text-ink">
            <Icon name="calendar" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover
        offset={4}
        className="rounded-card border bg-surface-raised shadow-overlay entering:animate-fade-in"
      >
        <CalendarPanel />
      </Popover>
    </DatePicker>
  )
}

function useZone(given?: string) {
  const { timeZone } = useIntl()
  return given ?? timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

function useIsoValue(props: DateTimePickerProps, granularity: Granularity, zone: string) {
  const [ownIso, setOwnIso] = useState(props.defaultValue ?? '')
  const iso = props.value === undefined ? ownIso : (props.value ?? '')
  return {
    iso,
    value: fromIso(iso, granularity, zone),
    change: (value: DateValue | null) => {
      const next = toIso(value, granularity, zone)
      setOwnIso(next)
      props.onChange?.(next)
    },
  }
}

/** Names the zone, as it is on that day: an hour differs between summer and winter. */
function useZoneHint(
  { hint, granularity = 'minute' }: DateTimePickerProps,
  zone: string,
  iso: string
) {
  const { formatDateToParts, formatMessage } = useIntl()
  if (granularity === 'day') {
    return hint
  }
  const parts = formatDateToParts(iso || new Date(), { timeZone: zone, timeZoneName: 'short' })
  const short = parts.find(({ type }) => type === 'timeZoneName')?.value
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ')
  const name = formatMessage({ id: 'ui.form.zone' }, { zone: `${place} (${short})` })
  return hint ? (
    <>
      {hint} {name}
    </>
  ) : (
    name
  )
}
