import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { buttonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type Kind = 'success' | 'info' | 'error'

type ToastMessage = {
  message: string
  kind?: Kind
  /** Such as Undo. */
  action?: { label: string; onPress: () => void }
}

const LOOKS: Record<Kind, { icon: IconName; color: string }> = {
  success: { icon: 'success', color: 'text-success' },
  info: { icon: 'info', color: 'text-info' },
  error: { icon: 'alert', color: 'text-danger' },
}

/** Shows a line that goes away by itself: only for what someone may miss. */
export function useToast() {
  const { add, close } = Toast.useToastManager()
  return ({ message, kind = 'success', action }: ToastMessage) => {
    const id = add({
      title: message,
      type: kind,
      // Who is offered a way back gets longer to take it.
      timeout: action ? 10_000 : 5_000,
      priority: kind === 'error' ? 'high' : 'low',
      actionProps: action && {
        children: action.label,
        onClick: () => {
          action.onPress()
          close(id)
        },
      },
    })
  }
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <ToastViewport />
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastViewport() {
  const { formatMessage } = useIntl()
  const { toasts } = Toast.useToastManager()
  return (
    <Toast.Viewport
      aria-label={formatMessage({ id: 'ui.toast.region' })}
      className="fixed inset-x-4 bottom-20 z-50 flex flex-col gap-2 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96"
    >
      {toasts.map((toast) => (
        <Toast.Root
          key={toast.id}
          toast={toast}
          className="rounded-card border bg-surface-raised p-3 shadow-overlay transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
        >
          <Toast.Content className="flex items-center gap-3">
            <Icon size="lg" {...look(toast.type)} />
            <Toast.Title className="grow font-medium" />
            <Toast.Action className={buttonStyle('secondary', 'sm')} />
            <Toast.Close
              aria-label={formatMessage({ id: 'ui.close' })}
              className="grid size-7 shrink-0 place-items-center rounded-control text-ink-muted hover:bg-ink/6 hover:text-ink"
            >
              <Icon name="close" />
            </Toast.Close>
          </Toast.Content>
        </Toast.Root>
      ))}
    </Toast.Viewport>
  )
}

function look(type = 'info') {
  const { icon, color } = LOOKS[type as Kind] ?? LOOKS.info
  return { name: icon, className: color }
}
