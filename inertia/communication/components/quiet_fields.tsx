import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { NotificationSettings } from '#communication/queries/settings_page'
import { TimeSelect } from '~/communication/components/time_select'
import { Switch } from '~/ui/switch'

const USUAL = { from: '22:00', until: '07:00' }

/** When no mails are wanted. */
export function QuietFields({ timing }: { timing: NotificationSettings['timing'] }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `communication.settings.${id}` })
  const { quietFrom, quietUntil } = timing
  const [isQuiet, setIsQuiet] = useState(quietFrom !== null)
  return (
    <div className="flex flex-col gap-4">
      <Switch name="isQuiet" isSelected={isQuiet} onChange={setIsQuiet}>
        {words('quiet_on')}
      </Switch>
      <div className={isQuiet ? 'flex flex-wrap gap-4' : 'hidden'}>
        <TimeSelect
          name="quietFrom"
          label={words('quiet_from')}
          defaultValue={quietFrom ?? USUAL.from}
        />
        <TimeSelect
          name="quietUntil"
          label={words('quiet_until')}
          defaultValue={quietUntil ?? USUAL.until}
        />
      </div>
    </div>
  )
}
