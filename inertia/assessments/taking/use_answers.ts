import { router } from '@inertiajs/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { AnswerSender } from '~/assessments/taking/answer_sender'
import { deliverAnswer } from '~/assessments/taking/deliver_answer'
import { browserJournal } from '~/assessments/taking/journal'
import { useServerClock } from '~/assessments/taking/server_clock'
import type { AttemptView } from '#assessments/types'

const journal = browserJournal()
const shownBefore = new Set<string>()

/** The answers of an attempt, kept safe and on their way to the server. */
export function useAnswers(attempt: AttemptView) {
  const serverNow = useServerClock()
  const [sender] = useState(
    () =>
      new AnswerSender(attempt.id, attempt.questions, {
        deliver: deliverAnswer,
        journal,
        serverNow,
      })
  )
  const state = useSyncExternalStore(sender.subscribe, () => sender.state)

  useEffect(() => sender.adopt(attempt.questions), [attempt])

  useEffect(() => {
    void sender.recover()
    if (cameBack(attempt.id)) router.reload({ only: ['attempt', 'now'] })
    const retry = () => sender.retryNow()
    const onShow = () => {
      if (document.visibilityState !== 'visible') return
      retry()
      // A laptop that slept has a clock that stood still.
      router.reload({ only: ['now'] })
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    document.addEventListener('visibilitychange', onShow)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      document.removeEventListener('visibilitychange', onShow)
    }
  }, [sender])

  return { sender, state }
}

/** Whether the browser may be showing what it remembers of an earlier visit. */
function cameBack(id: string) {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isBack = shownBefore.has(id) || entry?.type === 'back_forward'
  shownBefore.add(id)
  return isBack
}
