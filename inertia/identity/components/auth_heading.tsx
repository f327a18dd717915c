import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'

/** What one does on a page of the sign-in. */
export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="flex flex-col gap-2 pb-6">
      <Head title={title} />
      <h1 className="text-2xl/8 font-semibold tracking-tight text-balance">{title}</h1>
      {children && <p className="text-ink-muted">{children}</p>}
    </header>
  )
}
