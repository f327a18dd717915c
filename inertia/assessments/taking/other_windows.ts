import { useEffect, useState } from 'react'

/** Whether this attempt is open in another window of this browser. */
export function useOtherWindows(attempt: string, windowId: string): boolean {
  const [others, setOthers] = useState<string[]>([])

  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const channel = new BroadcastChannel(`stoa.attempt.${attempt}`)
    const say = (kind: 'hello' | 'here' | 'bye') => channel.postMessage({ kind, from: windowId })
    channel.onmessage = ({ data: { kind, from } }) => {
      if (kind === 'hello') say('here')
      setOthers((known) => {
        const rest = known.filter((id) => id !== from)
        return kind === 'bye' ? rest : [...rest, from]
      })
    }
    const leave = () => say('bye')
    window.addEventListener('pagehide', leave)
    say('hello')
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      channel.close()
    }
  }, [attempt, windowId])

  return others.length > 0
}
