import { useIntl } from 'react-intl'
import type { SenderState } from '~/assessments/taking/answer_sender'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'

/** One line that says where the answers are. */
export function SaveState({ state }: { state: SenderState }) {
  const { formatMessage, formatDate } = useIntl()
  const { status, savedAt, pending } = state
  const isTrouble = status === 'unreachable' || status === 'signed_out'
  const text = isTrouble
    ? formatMessage({ id: 'assessments.taking.on_device' }, { count: pending })
    : pending > 0
      ? formatMessage({ id: 'assessments.taking.saving' })
      : savedAt
        ? formatMessage(
            { id: 'assessments.taking.all_saved' },
            { time: formatDate(savedAt, { timeStyle: 'medium' }) }
          )
        : formatMessage({ id: 'assessments.taking.saves_itself' })
  return (
    <span
      role="status"
      className={classNames(
        'inline-flex min-w-0 items-center gap-1.5 text-[0.8125rem]',
        isTrouble ? 'font-medium text-warning' : 'text-ink-muted'
      )}
    >
      <Icon
        name={isTrouble ? 'offline' : pending > 0 ? 'save' : 'success'}
        size="sm"
        className={isTrouble || pending > 0 ? undefined : 'text-success'}
      />
      <span className="truncate">{text}</span>
    </span>
  )
}
