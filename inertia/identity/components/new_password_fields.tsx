import { useState } from 'react'
import { useIntl } from 'react-intl'
import { PasswordStrength } from '~/identity/components/password_strength'
import { TextField } from '~/ui/text_field'

/** A new password, twice, and how easily it is guessed. */
export function NewPasswordFields({ length }: { length: number }) {
  const { formatMessage } = useIntl()
  const [password, setPassword] = useState('')
  return (
    <>
      <div className="flex flex-col gap-2">
        <TextField
          name="password"
          type="password"
          label={formatMessage({ id: 'identity.new_password' })}
          hint={formatMessage({ id: 'identity.new_password_hint' }, { length })}
          autoComplete="new-password"
          onChange={setPassword}
          isRequired
        />
        <PasswordStrength password={password} />
      </div>
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
