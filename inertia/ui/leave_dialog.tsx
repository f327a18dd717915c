import { router } from '@inertiajs/react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'

const ConfirmDialog = lazy(() =>
  import('~/ui/confirm_dialog').then((module) => ({ default: module.ConfirmDialog }))
)

/** "Leave without saving?", for editors that know by themselves whether they have changes. */
export function LeaveDialog({ hasChanges }: { hasChanges: () => boolean }) {
  const { formatMessage } = useIntl()
  const { wanted, stay, leave } = useHeldVisit(hasChanges)
  if (wanted === null) {
    return null
  }
  return (
    <Suspense>
      <ConfirmDialog
        isOpen
        onOpenChange={(isOpen) => !isOpen && stay()}
        title={formatMessage({ id: 'ui.form.leave_title' })}
        description={formatMessage({ id: 'ui.form.leave_description' })}
        confirmLabel={formatMessage({ id: 'ui.form.leave' })}
        cancelLabel={formatMessage({ id: 'ui.form.stay' })}
        isDanger
        onConfirm={leave}
      />
    </Suspense>
  )
}

function useHeldVisit(hasChanges: () => boolean) {
  const [wanted, setWanted] = useState<URL | null>(null)
  const current = useRef(hasChanges)
  const mayLeave = useRef(false)
  current.current = hasChanges

  useEffect(() => {
    const stopListening = router.on('before', ({ detail: { visit } }) => {
      const isLeaving = visit.method === 'get' && !visit.prefetch && visit.only.length === 0
      if (!isLeaving || mayLeave.current || !current.current()) {
        return
      }
      setWanted(visit.url)
      return false
    })
    const warn = (event: BeforeUnloadEvent) => current.current() && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      stopListening()
      window.removeEventListener('beforeunload', warn)
    }
  }, [])

  return {
    wanted,
    stay: () => setWanted(null),
    leave: () => {
      mayLeave.current = true
      if (wanted) router.visit(wanted, { onFinish: () => (mayLeave.current = false) })
    },
  }
}
