import { useEffect, useState } from 'react'
import { sendJson } from '~/assessments/taking/send_json'

type Rendered = { text: string; html: string | null }

/** Markdown as learners will see it; what was typed stands there until the server has answered. */
export function useRenderedText(source: string): Rendered {
  const [rendered, setRendered] = useState<Rendered & { source: string }>()

  useEffect(() => {
    if (source.trim() === '') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await sendJson('POST', '/question-texts', { text: source }, stop.signal)
        if (answer.ok) setRendered({ source, ...(await answer.json()) })
      } catch {
        // A preview is not worth a message.
      }
    }, 300)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [source])

  return rendered?.source === source ? rendered : { text: source, html: null }
}
