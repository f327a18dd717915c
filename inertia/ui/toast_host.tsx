import { Toast } from '@base-ui/react/toast'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { buttonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import type { IdentifiedToast, ToastKind } from '~/ui/toast_message'

const LOOKS: Record<ToastKind, { icon: IconName; color: string }> = {
  success: { icon: 'success', color: 'text-success' },
  info: { icon: 'info', color: 'text-info' },
  error: { icon: 'alert', color: 'text-danger' },
}

/** Loaded by `ToastProvider` for the first message. */
export default function ToastHost({ messages }: { messages: IdentifiedToast[] }) {
  return (
    <Toast.Provider limit={3}>
      <Toast.Portal>
        <ToastViewport messages={messages} />
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastViewport({ messages }: { messages: IdentifiedToast[] }) {
  const { formatMessage } = useIntl()
  const toasts = useShown(messages)
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
              // The library hides it from screen readers until a stack is opened; here nothing is stacked.
              aria-hidden={false}
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

/** Hands each new message over once, and gives back what is on the screen. */
function useShown(messages: IdentifiedToast[]) {
  const { toasts, add, close } = Toast.useToastManager()
  const seen = useRef(new Set<string>())

  useEffect(() => {
    for (const message of messages.filter(({ id }) => !seen.current.has(id))) {
      seen.current.add(message.id)
      add(optionsFor(message, () => close(message.id)))
    }
  }, [messages])

  return toasts
}

function optionsFor({ id, message, kind = 'success', action }: IdentifiedToast, close: () => void) {
  return {
    id,
    title: message,
    type: kind,
    // Who is offered a way back gets longer to take it.
    timeout: action ? 10_000 : 5_000,
    priority: kind === 'error' ? ('high' as const) : ('low' as const),
    actionProps: action && {
      children: action.label,
      onClick: () => {
        action.onPress()
        close()
      },
    },
  }
}

function look(type = 'info') {
  const { icon, color } = LOOKS[type as ToastKind] ?? LOOKS.info
  return { name: icon, className: color }
}
