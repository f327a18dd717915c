import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { squareButtonStyle, type ButtonSize, type ButtonVariant } from '~/ui/button_styles'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { Tooltip } from '~/ui/tooltip'

type IconButtonProps = Omit<ButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  ref?: Ref<HTMLButtonElement>
  icon: IconName
  /** Its name, also shown as a tooltip. */
  label: string
  variant?: ButtonVariant
  size?: ButtonSize
  className?: string
}

/** A button that shows only an icon. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, variant, size, className, ...button } = props
  return (
    <Tooltip text={label}>
      <AriaButton
        {...button}
        aria-label={label}
        className={classNames(squareButtonStyle(variant, size), className)}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  )
}
