import { useIntl } from 'react-intl'
import type { TypeSetting } from '#communication/queries/settings_page'
import { fieldName } from '~/communication/components/settings_request'
import { Icon } from '~/ui/icon'
import { Select } from '~/ui/select'
import { Switch } from '~/ui/switch'
import { Why } from '~/ui/why'

const FREQUENCIES = ['now', 'daily', 'weekly', 'never']

/** One kind of news: whether it shows in the bell, and how often it is mailed. */
export function TypeLine({ setting }: { setting: TypeSetting }) {
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
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3 sm:w-88">
          <Switch name={fieldName('in_app', type)} defaultSelected={setting.inApp === 'now'}>
            <span aria-hidden>{words('in_app')}</span>
            <span className="sr-only">{words('bell_for', { name })}</span>
          </Switch>
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
