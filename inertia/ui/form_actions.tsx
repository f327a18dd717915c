import type { ReactNode } from 'react'

/** The row of buttons that ends a form: what one came for first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1">{children}</div>
}
