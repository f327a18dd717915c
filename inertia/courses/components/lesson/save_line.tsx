import { useIntl } from 'react-intl'
import type { SaveState } from '~/courses/components/lesson/lesson_saver'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

const ICONS: Record<SaveState['kind'], IconName> = {
  saved: 'success',
  unsaved: 'circle',
  saving: 'restart',
  offline: 'warning',
  signed_out: 'warning',
  refused: 'alert',
  conflict: 'warning',
}

/** "Saved 14:03", or why not yet. */
export function SaveLine({ state }: { state: SaveState }) {
  const { formatMessage } = useIntl()
  return (
    <p role="status" className="flex items-center gap-1.5 text-[0.8125rem] text-ink-muted">
      <Icon name={ICONS[state.kind]} size="sm" />
      <span>
        {formatMessage({ id: `courses.lesson.state.${state.kind}` })}{' '}
        {state.kind === 'saved' && <DateText value={state.at} style="time" />}
      </span>
    </p>
  )
}
