import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { BellLine } from '~/layouts/bell/types'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { IconButton } from '~/ui/icon_button'
import { relativeTime } from '~/ui/relative_time'
import { useNow } from '~/ui/use_now'
import { VisuallyHidden } from '~/ui/visually_hidden'

type BellRowProps = { line: BellLine; onMark: (isRead: boolean) => void }

/** One line of the bell: leads to the thing; a dot says that it is new. */
export function BellRow({ line, onMark }: BellRowProps) {
  const intl = useIntl()
  const words = (id: string) => intl.formatMessage({ id: `ui.bell.${id}` })
  const { amount, unit } = relativeTime(new Date(line.at), useNow())
  return (
    <li className="flex items-start gap-1 pe-2 hover:bg-ink/3">
      <Link
        href={line.href}
        className="flex min-w-0 flex-1 items-start gap-3 py-3 ps-4 focus-visible:-outline-offset-2"
      >
        <Dot line={line} />
        <span className="flex min-w-0 flex-col gap-0.5">
          <span className={classNames('text-sm/5 text-pretty', !line.isRead && 'font-semibold')}>
            {!line.isRead && <VisuallyHidden>{words('unread')}: </VisuallyHidden>}
            {line.title}
          </span>
          <span className="text-[0.8125rem]/4.5 text-ink-muted">{line.text}</span>
          <time dateTime={line.at} className="text-xs text-ink-muted">
            {intl.formatRelativeTime(amount, unit, { numeric: 'auto' })}
          </time>
        </span>
      </Link>
      <IconButton
        size="sm"
        icon={line.isRead ? 'mail' : 'check'}
        label={words(line.isRead ? 'mark_unread' : 'mark_read')}
        onPress={() => onMark(!line.isRead)}
        className="mt-2"
      />
    </li>
  )
}

function Dot({ line }: { line: BellLine }) {
  if (line.isUrgent && !line.isRead) {
    return <Icon name="alert" className="mt-0.5 shrink-0 text-danger" />
  }
  return (
    <span className="grid size-4 shrink-0 translate-y-0.5 place-items-center" aria-hidden>
      {!line.isRead && <span className="size-2 rounded-full bg-accent" />}
    </span>
  )
}
