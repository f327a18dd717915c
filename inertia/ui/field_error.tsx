import { FieldError as AriaFieldError } from 'react-aria-components/FieldError'
import { Icon } from '~/ui/icon'

/** What is wrong with the field around it, tied to it for screen readers. */
export function FieldError({ message }: { message?: string }) {
  return (
    <AriaFieldError className="flex items-start gap-1.5 text-[0.8125rem] text-danger">
      <Icon name="alert" size="sm" className="mt-0.75" />
      <span>{message}</span>
    </AriaFieldError>
  )
}
