import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { FieldChange } from '#platform/history/types'
import { Icon } from '~/ui/icon'
import { TextChanges } from '~/ui/text_changes'
import { VisuallyHidden } from '~/ui/visually_hidden'

type ChangeTableProps = {
  changes: FieldChange[]
  actionOf?: (change: FieldChange) => ReactNode
}

/** Fields with what they were and what they are; long texts line by line. */
export function ChangeTable({ changes, actionOf }: ChangeTableProps) {
  return (
    <dl className="flex flex-col gap-2">
      {changes.map((change) => (
        <div
          key={change.field}
          className="grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)_auto] sm:items-start"
        >
          <dt className="text-ink-muted">{change.label}</dt>
          <dd className="min-w-0">
            <BeforeAndAfter change={change} />
          </dd>
          {actionOf && <dd>{actionOf(change)}</dd>}
        </div>
      ))}
    </dl>
  )
}

function BeforeAndAfter({ change: { before, after, lines } }: { change: FieldChange }) {
  const { formatMessage } = useIntl()
  if (lines) {
    return (
      <details>
        <summary className="cursor-pointer text-accent-ink">
          {formatMessage({ id: 'platform.history.details' })}
        </summary>
        <div className="pt-2">
          <TextChanges changes={lines} />
        </div>
      </details>
    )
  }
  return (
    <span className="break-words">
      <VisuallyHidden>{formatMessage({ id: 'platform.history.before' })}</VisuallyHidden>
      <del className="text-ink-muted">{before}</del>{' '}
      <Icon name="arrow-right" size="sm" className="inline" />{' '}
      <VisuallyHidden>{formatMessage({ id: 'platform.history.after' })}</VisuallyHidden>
      <ins className="no-underline">{after}</ins>
    </span>
  )
}
