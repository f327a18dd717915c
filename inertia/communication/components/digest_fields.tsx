import { useIntl } from 'react-intl'
import type { NotificationSettings } from '#communication/queries/settings_page'
import { TimeSelect } from '~/communication/components/time_select'
import { Select } from '~/ui/select'

/** When digests come. */
export function DigestFields({ timing }: { timing: NotificationSettings['timing'] }) {
  const { formatDate, formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `communication.settings.${id}` })
  // 5 January 1970 was a Monday.
  const days = Array.from({ length: 7 }, (_, index) => ({
    value: String(index + 1),
    label: formatDate(new Date(Date.UTC(1970, 0, 5 + index)), { weekday: 'long', timeZone: 'UTC' }),
  }))
  return (
    <div className="flex flex-wrap gap-4">
      <TimeSelect name="digestTime" label={words('digest_time')} defaultValue={timing.digestTime} />
      <Select
        name="digestWeekday"
        isRequired
        label={words('digest_weekday')}
        defaultValue={String(timing.digestWeekday)}
        options={days}
        className="w-60"
      />
    </div>
  )
}
