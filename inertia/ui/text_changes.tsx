import { useIntl } from 'react-intl'
import type { LineChange } from '#platform/text/line_changes'
import { classNames } from '~/ui/class_names'
import { foldUnchanged } from '~/ui/fold_unchanged'
import { VisuallyHidden } from '~/ui/visually_hidden'

const LOOKS: Record<LineChange['kind'], { mark: string; line: string }> = {
  same: { mark: ' ', line: 'text-ink-muted' },
  added: { mark: '+', line: 'bg-success-soft' },
  removed: { mark: '−', line: 'bg-danger-soft' },
}

/** Lines of a text that came and went, by sign, colour and word, and some lines around them. */
export function TextChanges({ changes }: { changes: LineChange[] }) {
  const { formatMessage } = useIntl()
  return (
    <ol
      className="relative max-h-[32rem] overflow-auto rounded-card border bg-surface py-2"
      tabIndex={0}
      aria-label={formatMessage({ id: 'ui.text_changes.label' })}
    >
      {foldUnchanged(changes).map((line, index) =>
        line.kind === 'left_out' ? (
          <li key={index} className="bg-surface-sunken px-4 py-1 text-xs text-ink-muted">
            {formatMessage({ id: 'ui.text_changes.left_out' }, { count: line.count })}
          </li>
        ) : (
          <ChangedLine key={index} {...line} />
        )
      )}
    </ol>
  )
}

function ChangedLine({ kind, text }: LineChange) {
  const { formatMessage } = useIntl()
  return (
    <li className={classNames('flex gap-3 px-4 py-0.5', LOOKS[kind].line)}>
      <span aria-hidden className="w-3 shrink-0 font-mono">
        {LOOKS[kind].mark}
      </span>
      {kind !== 'same' && (
        <VisuallyHidden>{formatMessage({ id: `ui.text_changes.${kind}` })}</VisuallyHidden>
      )}
      <span className="min-w-0 break-words">{text}</span>
    </li>
  )
}
