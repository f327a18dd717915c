import { router } from '@inertiajs/react'
import type { MouseEvent, RefObject } from 'react'

type ReadingTextProps = {
  /** Made safe by the server. */
  html: string
  ref?: RefObject<HTMLDivElement | null>
}

/** The text of a lesson. Its links within the application do not load the page anew. */
export function ReadingText({ html, ref }: ReadingTextProps) {
  return (
    <div
      ref={ref}
      className="reading"
      onClick={visitInside}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

function visitInside(event: MouseEvent) {
  const link = (event.target as Element).closest('a')
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (!link || !isPlain || link.origin !== window.location.origin) return
  const isHere = link.pathname === window.location.pathname && link.hash !== ''
  if (isHere || !link.pathname.startsWith('/learn/')) return
  event.preventDefault()
  router.visit(link.href)
}
