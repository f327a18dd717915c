import { Link } from '@inertiajs/react'
import type { Reason } from '#learning/types'

/** Reasons in words, each with the way to what helps; alternatives stand together. */
export function ReasonList({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {reasons.map((reason) => (
        <li key={reason.text}>
          <ReasonText reason={reason} />
          {reason.ways.length > 0 && (
            <div className="mt-1 border-s-2 ps-3">
              <ReasonList reasons={reason.ways} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function ReasonText({ reason: { text, href } }: { reason: Reason }) {
  return href ? (
    <Link
      href={href}
      className="rounded-sm text-accent-ink underline decoration-accent-ink/35 underline-offset-3 hover:decoration-accent-ink"
    >
      {text}
    </Link>
  ) : (
    <span>{text}</span>
  )
}
