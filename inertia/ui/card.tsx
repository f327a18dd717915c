import type { ReactNode } from 'react'
import { classNames } from '~/ui/class_names'

type CardProps = {
  title?: ReactNode
  /** Beside the title: a link or a small button. */
  action?: ReactNode
  /** Off when the content reaches the edges, such as a table. */
  isPadded?: boolean
  className?: string
  children: ReactNode
}

/** A surface that holds one thing together. */
export function Card({ title, action, isPadded = true, className, children }: CardProps) {
  return (
    <section className={classNames('min-w-0 rounded-card border bg-surface', className)}>
      {title && (
        <header className="flex min-h-13 items-center justify-between gap-4 px-5 pt-3 pb-1">
          <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
          {action}
        </header>
      )}
      <div className={isPadded ? classNames('px-5 pb-5', !title && 'pt-5') : undefined}>
        {children}
      </div>
    </section>
  )
}
