import { usePage } from '@inertiajs/react'
import { classNames } from '~/ui/class_names'
import type { SharedProps } from '~/types'

/** The tenant's own logo, or our mark with its name. */
export function Logo({ isSmall }: { isSmall?: boolean }) {
  const { brand, tenant } = usePage<SharedProps>().props
  const name = brand?.name ?? tenant?.name ?? 'Stoa'
  if (brand?.logoUrl && !isSmall) {
    return <LogoPicture light={brand.logoUrl} dark={brand.logoDarkUrl} name={name} />
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

type LogoPictureProps = { light: string; dark: string | null; name: string }

/** A logo in its variant for the surroundings. */
function LogoPicture({ light, dark, name }: LogoPictureProps) {
  const shape = 'h-7 max-w-44 object-contain object-left rtl:object-right'
  if (!dark) return <img src={light} alt={name} className={shape} />
  return (
    <>
      <img src={light} alt={name} className={classNames(shape, 'dark:hidden')} />
      <img src={dark} alt={name} className={classNames(shape, 'hidden dark:block')} />
    </>
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
