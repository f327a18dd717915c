import { lazy, Suspense, useRef } from 'react'
import { useIntl } from 'react-intl'
import { useUnread } from '~/layouts/bell/use_unread'
import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import { useOnDemand } from '~/ui/use_on_demand'
import { VisuallyHidden } from '~/ui/visually_hidden'

const loadPanel = () => import('~/layouts/bell/bell_panel')
const BellPanel = lazy(loadPanel)

/** Says how much is new, and shows it when pressed. */
export function Bell() {
  const { formatMessage } = useIntl()
  const button = useRef<HTMLButtonElement>(null)
  const unread = useUnread()
  const { isOpen, wasOpened, setOpen, warmUp } = useOnDemand(loadPanel)
  const label = formatMessage({ id: 'ui.top_bar.notifications' }, { count: unread ?? 0 })
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={warmUp}
        onFocus={warmUp}
        className={squareButtonStyle('ghost')}
      >
        <Icon name="bell" size="lg" />
        {unread !== null && unread > 0 && <Count unread={unread} />}
      </button>
      <VisuallyHidden>
        <span role="status">{unread ? label : ''}</span>
      </VisuallyHidden>
      {wasOpened && (
        <Suspense>
          <BellPanel
            triggerRef={button}
            isOpen={isOpen}
            onOpenChange={setOpen}
            unread={unread ?? 0}
          />
        </Suspense>
      )}
    </>
  )
}

function Count({ unread }: { unread: number }) {
  const { formatNumber } = useIntl()
  return (
    <span
      aria-hidden
      className="absolute -end-0.5 -top-0.5 min-w-4.5 rounded-pill bg-danger-fill px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-danger"
    >
      {unread > 99 ? '99+' : formatNumber(unread)}
    </span>
  )
}
