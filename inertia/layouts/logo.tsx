import { usePage } from '@inertiajs/react'
import { classNames } from '~/ui/class_names'
import type { SharedProps } from '~/types'

/** The tenant's own logo, or our mark with its name. */
export function Logo({ isSmall }: { isSmall?: boolean }) {
  const { tenant } = usePage<SharedProps>().props
  const name = tenant?.name ?? 'Stoa'
  if (tenant?.logoUrl && !isSmall) {
    return <img src={tenant.logoUrl} alt={name} className="h-7 max-w-44 object-contain" />
  }
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <LogoMark />
      <span className={classNames('truncate text-[0.9375rem] font-semibold', isSmall && 'sr-only')}>
        {name}
      </span>
    </span>
  )
}

/** A porch of four columns. */
function LogoMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 28 28" className={classNames('shrink-0', className)}>
      <rect width="28" height="28" rx="7" className="fill-accent" />
      <path
        className="fill-on-accent"
        d="M14 5.2 23 9.6v2H5v-2zM6.6 13h2.2v7H6.6zm4.2 0H13v7h-2.2zm4.2 0h2.2v7H15zm4.2 0h2.2v7h-2.2zM5 21.2h18v2H5z"
      />
    </svg>
  )
}
