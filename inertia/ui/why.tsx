import { useIntl } from 'react-intl'
import { Icon } from '~/ui/icon'

/** Opens the reasons for what is shown beside it: why it is locked, required or not allowed. */
export function Why({ reasons, label }: { reasons: string[]; label?: string }) {
  const { formatMessage } = useIntl()
  return (
    <details className="group text-[0.8125rem]">
      <summary className="inline-flex list-none items-center gap-1 rounded-sm py-0.5 font-medium text-accent-ink hover:underline [&::-webkit-details-marker]:hidden">
        {label ?? formatMessage({ id: 'ui.why' })}
        <Icon
          name="chevron-down"
          size="sm"
          className="transition-transform duration-100 group-open:rotate-180"
        />
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1 border-s-2 ps-3 text-ink-muted">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  )
}
