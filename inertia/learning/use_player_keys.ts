import { useEffect, useRef } from 'react'

type Keys = Record<string, (() => void) | undefined>

/** Single keys for what one does in the player, unless somebody is writing or a dialog is open. */
export function usePlayerKeys(keys: Keys) {
  const current = useRef(keys)
  current.current = keys

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
      const action = current.current[event.key.toLowerCase()]
      if (!isPlain || !action || isElsewhere(event.target)) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(
    'input, textarea, select, video, audio, [contenteditable], [role=dialog], [role=menu]'
  )
