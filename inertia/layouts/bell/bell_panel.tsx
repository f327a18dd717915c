import { Link, router } from '@inertiajs/react'
import { useEffect, useState, type RefObject } from 'react'
import { useIntl } from 'react-intl'
import { askBell, markBell } from '~/layouts/bell/ask_bell'
import { BellRow } from '~/layouts/bell/bell_row'
import type { BellLine } from '~/layouts/bell/types'
import { PATHS } from '~/layouts/paths'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'
import { PanelPopover } from '~/ui/panel_popover'
import { SkeletonLines } from '~/ui/skeleton'

type BellPanelProps = {
  triggerRef: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Another number means that something happened: the lines are asked for again. */
  unread: number
}

type Lines = BellLine[] | 'loading' | 'failed'

/** The newest notifications. Loaded by `Bell` when it is first opened. */
export default function BellPanel({ unread, ...popover }: BellPanelProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `ui.bell.${id}` })
  const { lines, ask, mark } = useLines(popover.isOpen, unread)
  useEffect(() => router.on('navigate', () => popover.onOpenChange(false)), [])
  return (
    <PanelPopover {...popover} label={words('title')} className="w-104">
      <header className="flex items-center justify-between gap-3 border-b px-4 py-2">
        <h2 className="text-[0.9375rem] font-semibold">{words('title')}</h2>
        <Button
          size="sm"
          variant="ghost"
          isDisabled={unread === 0}
          onPress={() => mark({ all: true }, true)}
        >
          {words('read_all')}
        </Button>
      </header>
      <div className="max-h-[min(28rem,60dvh)] overflow-y-auto">
        <Content
          lines={lines}
          onRetry={ask}
          onMark={(id, isRead) => mark({ lineOf: id }, isRead)}
        />
      </div>
      <footer className="flex justify-between gap-3 border-t px-4 py-2.5 text-[0.8125rem]">
        <FooterLink href={PATHS.notifications}>{words('all')}</FooterLink>
        <FooterLink href={PATHS.notificationSettings}>{words('settings')}</FooterLink>
      </footer>
    </PanelPopover>
  )
}

function useLines(isOpen: boolean, unread: number) {
  const [lines, setLines] = useState<Lines>('loading')
  async function ask() {
    const bell = await askBell()
    setLines(bell?.lines ?? 'failed')
  }
  async function mark(marked: Parameters<typeof markBell>[0], isRead: boolean) {
    if (await markBell(marked, isRead)) await ask()
    else setLines('failed')
  }
  useEffect(() => {
    if (isOpen) void ask()
  }, [isOpen, unread])
  return { lines, ask, mark }
}

type ContentProps = {
  lines: Lines
  onRetry: () => void
  onMark: (id: string, isRead: boolean) => void
}

function Content({ lines, onRetry, onMark }: ContentProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `ui.bell.${id}` })
  if (lines === 'loading') {
    return (
      <div className="p-4">
        <SkeletonLines lines={5} />
      </div>
    )
  }
  if (lines === 'failed') {
    return (
      <EmptyState
        icon="offline"
        title={words('failed')}
        action={<Button onPress={onRetry}>{words('retry')}</Button>}
      />
    )
  }
  if (lines.length === 0) {
    return <EmptyState icon="bell" title={words('empty')} description={words('empty_text')} />
  }
  return (
    <ul className="divide-y">
      {lines.map((line) => (
        <BellRow key={line.id} line={line} onMark={(isRead) => onMark(line.id, isRead)} />
      ))}
    </ul>
  )
}

const FooterLink = ({ href, children }: { href: string; children: string }) => (
  <Link
    href={href}
    className="rounded-sm py-0.5 font-medium text-accent-ink underline-offset-3 hover:underline"
  >
    {children}
  </Link>
)
