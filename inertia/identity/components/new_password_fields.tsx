import { useIntl } from 'react-intl'
import { TextField } from '~/ui/text_field'

/** A new password, twice. */
export function NewPasswordFields({ length }: { length: number }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={formatMessage({ id: 'identity.new_password' })}
        hint={formatMessage({ id: 'identity.new_password_hint' }, { length })}
        autoComplete="new-password"
        isRequired
      />
      <TextField
        name="passwordConfirmation"
        type="password"
        label={formatMessage({ id: 'identity.new_password_again' })}
        autoComplete="new-password"
        isRequired
      />
    </>
  )
}
