import { Link } from '@inertiajs/react'
import type { ReactNode } from 'react'

/** A link within text. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="rounded-sm font-medium text-accent-ink underline decoration-accent-ink/35 underline-offset-3 hover:decoration-accent-ink"
    >
      {children}
    </Link>
  )
}
