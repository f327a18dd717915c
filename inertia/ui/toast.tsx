import { createContext, lazy, Suspense, use, useCallback, useState, type ReactNode } from 'react'
import type { IdentifiedToast, ToastMessage } from '~/ui/toast_message'

const ToastHost = lazy(() => import('~/ui/toast_host'))

let nextId = 1

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined)

/** Shows a line that goes away by itself: only for what someone may miss. */
export function useToast() {
  return use(ToastContext)
}

/** Most visits show no toast, so what shows them is fetched for the first one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<IdentifiedToast[]>([])
  const show = useCallback((message: ToastMessage) => {
    setMessages((before) => [...before.slice(-9), { ...message, id: String(nextId++) }])
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      {messages.length > 0 && (
        <Suspense>
          <ToastHost messages={messages} />
        </Suspense>
      )}
    </ToastContext>
  )
}
