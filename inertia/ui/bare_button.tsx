import { Button, type ButtonProps } from 'react-aria-components/Button'

/** A button without a look of its own, for what opens a menu or a sheet and looks like neither. */
export function BareButton(props: Omit<ButtonProps, 'style'>) {
  return <Button {...props} />
}
