import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { FieldError } from '~/ui/field_error'

export type FieldProps = {
  label: string
  name?: string
  /** A line of help under the label. */
  hint?: ReactNode
  /** Beats the message the form has for `name`. */
  error?: string
  isRequired?: boolean
  isDisabled?: boolean
  /** For a control whose purpose its surroundings show: the label is only heard. */
  hideLabel?: boolean
  className?: string
}

export const FIELD = 'flex flex-col gap-1.5'

/** Label and hint above a control; what is not required is marked, since most fields are. */
function FieldHead({ label, hint, isRequired, hideLabel }: FieldProps) {
  const { formatMessage } = useIntl()
  return (
    <div className={hideLabel ? 'sr-only' : 'flex flex-col gap-0.5'}>
      <Label className="text-sm font-medium text-ink">
        {label}
        {!isRequired && !hideLabel && (
          <span className="ms-1.5 text-xs font-normal text-ink-faint">
            {formatMessage({ id: 'ui.form.optional' })}
          </span>
        )}
      </Label>
      {hint && (
        <Text slot="description" className="text-[0.8125rem] text-ink-muted">
          {hint}
        </Text>
      )}
    </div>
  )
}

/** The parts of a field in their order: label, hint, control, error. */
export function FieldFrame(props: FieldProps & { message?: string; children: ReactNode }) {
  const { message, children, ...head } = props
  return (
    <>
      <FieldHead {...head} />
      {children}
      <FieldError message={message} />
    </>
  )
}
