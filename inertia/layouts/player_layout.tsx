import { Link } from '@inertiajs/react'
import { lazy, Suspense, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import { ProgressBar } from '~/ui/progress_bar'
import { SkipLink } from '~/ui/skip_link'
import { useOnDemand } from '~/ui/use_on_demand'
import { FlashMessages } from '~/layouts/flash_messages'
import { ImpersonationBanner } from '~/layouts/impersonation_banner'
import { MaintenanceBanner } from '~/layouts/maintenance_banner'
import { PanelButton } from '~/layouts/panel_button'
import { useRemembered } from '~/layouts/use_remembered'

const loadDrawer = () => import('~/ui/drawer')
const Drawer = lazy(() => loadDrawer().then((module) => ({ default: module.Drawer })))

type PlayerLayoutProps = {
  title: string
  /** Where leaving leads. */
  exitHref: string
  /** 0–100 */
  percent?: number
  outline: ReactNode
  /** At the end of the top bar: notes, help. */
  actions?: ReactNode
  /** Under the content: previous and next. */
  footer?: ReactNode
  /** Beside the content on wide screens, such as notes. */
  aside?: ReactNode
  children: ReactNode
}

/** The frame of a course while it is taken: the outline beside it, and nothing that distracts. */
export function PlayerLayout(props: PlayerLayoutProps) {
  const { outline, footer, aside, children } = props
  const { formatMessage } = useIntl()
  const [isOutlineShown, showOutline] = useRemembered('stoa.player.outline', true)
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <SkipLink />
      <ImpersonationBanner />
      <MaintenanceBanner />
      <PlayerBar {...props} isOutlineShown={isOutlineShown} onToggleOutline={showOutline} />
      <div className="flex flex-1">
        {isOutlineShown && (
          <aside
            aria-label={formatMessage({ id: 'ui.player.outline' })}
            className="sticky top-14 h-[calc(100dvh-3.5rem)] w-80 shrink-0 overflow-y-auto border-e bg-canvas p-3 max-lg:hidden"
          >
            {outline}
          </aside>
        )}
        <div className="flex min-w-0 flex-1 flex-col">
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-4xl flex-1 px-4 py-8 outline-none sm:px-8"
          >
            <FlashMessages />
            {children}
          </main>
          {footer && (
            <footer className="sticky bottom-0 flex items-center justify-between gap-3 border-t bg-surface px-4 py-3 sm:px-8">
              {footer}
            </footer>
          )}
        </div>
        {aside}
      </div>
    </div>
  )
}

type PlayerBarProps = PlayerLayoutProps & {
  isOutlineShown: boolean
  onToggleOutline: (isShown: boolean) => void
}

function PlayerBar(props: PlayerBarProps) {
  const { title, exitHref, percent, actions, isOutlineShown, onToggleOutline } = props
  const { formatMessage } = useIntl()
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b bg-surface px-3 sm:px-4">
      <Link
        href={exitHref}
        aria-label={formatMessage({ id: 'ui.player.leave' })}
        className={squareButtonStyle('ghost')}
      >
        <Icon name="arrow-left" />
      </Link>
      <div className="max-lg:hidden">
        <PanelButton
          isOpen={isOutlineShown}
          openLabel={formatMessage({ id: 'ui.player.show_outline' })}
          closeLabel={formatMessage({ id: 'ui.player.hide_outline' })}
          onToggle={() => onToggleOutline(!isOutlineShown)}
        />
      </div>
      <OutlineSheet>{props.outline}</OutlineSheet>
      <p className="min-w-0 grow truncate font-semibold">{title}</p>
      {percent !== undefined && (
        <ProgressBar
          percent={percent}
          label={formatMessage({ id: 'ui.player.progress' })}
          isCompact
          className="shrink-0 max-sm:w-9 sm:w-44 max-sm:[&_[role=progressbar]]:sr-only"
        />
      )}
      {actions}
    </header>
  )
}

/** The outline on phones and small tablets. */
function OutlineSheet({ children }: { children: ReactNode }) {
  const { formatMessage } = useIntl()
  const { isOpen, wasOpened, setOpen, warmUp } = useOnDemand(loadDrawer)
  const label = formatMessage({ id: 'ui.player.outline' })
  return (
    <div className="lg:hidden">
      <button
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onPointerDown={warmUp}
        className={squareButtonStyle('ghost')}
      >
        <Icon name="checklist" />
      </button>
      {wasOpened && (
        <Suspense>
          <Drawer side="start" title={label} isOpen={isOpen} onOpenChange={setOpen}>
            {/* Choosing a lesson is what the sheet was opened for. */}
            <div onClick={(event) => (event.target as Element).closest('a') && setOpen(false)}>
              {children}
            </div>
          </Drawer>
        </Suspense>
      )}
    </div>
  )
}
