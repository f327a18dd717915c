import { useIntl } from 'react-intl'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { buttonStyle, type ButtonSize, type ButtonVariant } from '~/ui/button_styles'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { Spinner } from '~/ui/spinner'
import { VisuallyHidden } from '~/ui/visually_hidden'
import type { ReactNode } from 'react'

type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: IconName
  children: ReactNode
  className?: string
}

/** While `isPending`, it keeps its width and its focus, cannot be pressed, and says that it works. */
export function Button({ variant, size, icon, className, children, ...button }: ButtonProps) {
  const { formatMessage } = useIntl()
  const { isPending } = button
  return (
    <AriaButton {...button} className={classNames(buttonStyle(variant, size), className)}>
      {icon && <Icon name={icon} className={isPending ? 'invisible' : undefined} />}
      <span className={isPending ? 'opacity-0' : undefined}>{children}</span>
      {isPending && (
        <>
          <Spinner className="absolute" />
          <VisuallyHidden>{formatMessage({ id: 'ui.working' })}</VisuallyHidden>
        </>
      )}
    </AriaButton>
  )
}
