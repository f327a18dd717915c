import { Head, Link } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { FlashMessages } from '~/layouts/flash_messages'
import { MaintenanceBanner } from '~/layouts/maintenance_banner'
import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import { SkipLink } from '~/ui/skip_link'

type QuizFrameProps = {
  title: string
  /** Over the title: the course. */
  over: string
  exitHref: string
  exitLabel: string
  /** At the end of the top bar: the time left. */
  actions?: ReactNode
  /** Under the title: where the answers are. */
  state?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** The frame around a quiz: nothing in it but the quiz and the way out. */
export function QuizFrame(props: QuizFrameProps) {
  const { title, over, exitHref, exitLabel, actions, state, footer, children } = props
  const { formatMessage } = useIntl()
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <Head title={title} />
      <SkipLink />
      <MaintenanceBanner />
      <header className="sticky top-0 z-20 flex min-h-14 items-center gap-3 border-b bg-surface px-3 py-2 sm:px-4">
        <Link
          href={exitHref}
          aria-label={exitLabel}
          title={exitLabel}
          className={squareButtonStyle('ghost')}
        >
          <Icon name="arrow-left" />
        </Link>
        <div className="flex min-w-0 grow flex-col sm:flex-row sm:items-center sm:justify-between sm:gap-4">
          <div className="min-w-0">
            <p className="truncate text-xs text-ink-muted max-sm:hidden">{over}</p>
            <p className="truncate font-semibold">{title}</p>
          </div>
          {state}
        </div>
        {actions}
      </header>
      <main
        id="content"
        tabIndex={-1}
        aria-label={formatMessage({ id: 'assessments.quiz' })}
        className="mx-auto w-full max-w-5xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        <FlashMessages />
        {children}
      </main>
      {footer && (
        <footer className="sticky bottom-0 z-10 border-t bg-surface px-4 py-3 sm:px-6">
          <div className="mx-auto flex max-w-5xl items-center justify-between gap-3">{footer}</div>
        </footer>
      )}
    </div>
  )
}
