import { usePoll } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { useState } from 'react'
import { Switch } from '~/ui/switch'

const MILLISECONDS = 3000

/** While it is on, what happens shows up in the list by itself. */
export function LiveSwitch() {
  const { formatMessage } = useIntl()
  const [isLive, setLive] = useState(false)
  const { start, stop } = usePoll(MILLISECONDS, { only: ['list'] }, { autoStart: false })
  const turn = (isOn: boolean) => {
    setLive(isOn)
    if (isOn) start()
    else stop()
  }
  return (
    <Switch isSelected={isLive} onChange={turn}>
      <span title={formatMessage({ id: 'reporting.audit.live_hint' })}>
        {formatMessage({ id: 'reporting.audit.live' })}
      </span>
    </Switch>
  )
}
