import { Link } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { buttonStyle, type ButtonSize, type ButtonVariant } from '~/ui/button_styles'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type LinkButtonProps = {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: IconName
  /** For a file or another site: the browser follows it, not the application. */
  external?: boolean
  /** Beside the page one is on. */
  newTab?: boolean
  /** A longer name where the words alone do not say where it leads. */
  label?: string
  className?: string
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere, and opens in a new tab when asked to. */
export function LinkButton(props: LinkButtonProps) {
  const { href, variant, size, icon, external, newTab, label, className, children } = props
  const Anchor = external || newTab ? 'a' : Link
  return (
    <Anchor
      href={href}
      target={newTab ? '_blank' : undefined}
      aria-label={label}
      className={classNames(buttonStyle(variant, size), className)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  )
}
