import type { SettingView } from '#platform/settings/types'
import { useIntl } from 'react-intl'
import { Badge } from '~/ui/badge'

/** Where a value comes from, and what else is worth knowing about it. */
export function SettingFacts({ setting }: { setting: SettingView }) {
  const { formatMessage } = useIntl()
  const words = (id: string, values: Record<string, string> = {}) =>
    formatMessage({ id: `platform.settings.${id}` }, values)
  const { isSetHere, source, isLockedAbove, isLockedHere, isPublic } = setting
  const isHere = isSetHere && !isLockedAbove
  return (
    <div className="flex flex-wrap items-center gap-1.5 pt-1">
      <Badge tone={isHere ? 'accent' : 'neutral'}>
        {words(`source.${isHere ? 'set_here' : source}`, { name: setting.sourceName ?? '' })}
      </Badge>
      {isLockedAbove && (
        <Badge icon="lock">{words('locked_above', { name: setting.lockedBy ?? '' })}</Badge>
      )}
      {isLockedHere && <Badge icon="lock">{words('locked_here')}</Badge>}
      {isPublic && <Badge icon="eye">{words('public')}</Badge>}
      {isHere && setting.kind !== 'secret' && <Inherited setting={setting} />}
      {setting.kind === 'secret' && <SecretFacts secret={setting.secret} />}
    </div>
  )
}

function Inherited({ setting: { inherited, unit, options, kind } }: { setting: SettingView }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` })
  const chosen = options.find(({ value }) => value === inherited)?.label
  const isSwitch = kind === 'switch'
  const text = isSwitch ? words(inherited ? 'on' : 'off') : (chosen ?? String(inherited ?? ''))
  const value = text === '' ? words('empty') : `${text} ${unit ?? ''}`.trim()
  return (
    <span className="text-xs text-ink-faint">
      {formatMessage({ id: 'platform.settings.inherited' }, { value })}
    </span>
  )
}

function SecretFacts({ secret }: Pick<SettingView, 'secret'>) {
  const { formatDate, formatMessage } = useIntl()
  const id = secret ? (secret.tail ? 'secret_set' : 'secret_set_plain') : 'secret_none'
  const date =
    secret && formatDate(secret.setAt, { day: 'numeric', month: 'long', year: 'numeric' })
  return (
    <span className="text-xs text-ink-muted">
      {formatMessage({ id: `platform.settings.${id}` }, { date, tail: secret?.tail })}
    </span>
  )
}
