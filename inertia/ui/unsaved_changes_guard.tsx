import { useEffect, type RefObject } from 'react'
import { LeaveDialog } from '~/ui/leave_dialog'

type GuardProps = {
  /** What the form held when it was last saved; filled here at the start. */
  saved: RefObject<string | undefined>
  snapshot: () => string
  isSaving: boolean
}

/** Asks before a page is left whose form holds something that was not saved. */
export function UnsavedChangesGuard({ saved, snapshot, isSaving }: GuardProps) {
  useEffect(() => {
    saved.current = snapshot()
  }, [])

  return <LeaveDialog hasChanges={() => !isSaving && snapshot() !== saved.current} />
}
