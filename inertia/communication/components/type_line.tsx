import { useIntl } from 'react-intl'
import type { TypeSetting } from '#communication/queries/settings_page'
import { fieldName } from '~/communication/components/settings_request'
import { Icon } from '~/ui/icon'
import { Select } from '~/ui/select'
import { Switch } from '~/ui/switch'
import { Why } from '~/ui/why'

const FREQUENCIES = ['now', 'daily', 'weekly', 'never']

type TypeLineProps = { setting: TypeSetting; hasDevices: boolean }

/** One kind of news: whether it shows in the bell and on devices, and how often it is mailed. */
export function TypeLine({ setting, hasDevices }: TypeLineProps) {
  const { formatMessage } = useIntl()
  const words = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `communication.settings.${id}` }, values)
  const { type, name, mandatory } = setting
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-3.5">
      <span className="min-w-0 flex-1 basis-64 font-medium text-pretty">{name}</span>
      {mandatory ? (
        <div className="flex flex-col gap-0.5 sm:w-88">
          <span className="flex items-center gap-2 text-ink-muted">
            <Icon name="lock" />
            {words('always')}
          </span>
          <Why reasons={[mandatory]} />
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Switch name={fieldName('in_app', type)} defaultSelected={setting.inApp === 'now'}>
            <span aria-hidden>{words('in_app')}</span>
            <span className="sr-only">{words('bell_for', { name })}</span>
          </Switch>
          {hasDevices && (
            <Switch name={fieldName('push', type)} defaultSelected={setting.push === 'now'}>
              <span aria-hidden>{words('push')}</span>
              <span className="sr-only">{words('push_for', { name })}</span>
            </Switch>
          )}
          <Select
            name={fieldName('mail', type)}
            label={words('mail_for', { name })}
            hideLabel
            defaultValue={setting.mail}
            options={FREQUENCIES.map((value) => ({ value, label: words(`frequency.${value}`) }))}
            className="w-52"
          />
        </div>
      )}
    </li>
  )
}
