import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { DocumentForm } from '~/identity/components/document_form'
import { Checkbox } from '~/ui/checkbox'
import { TextField } from '~/ui/text_field'
import { TextLink } from '~/ui/text_link'

export default function Password({ email }: { email: string }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.password_step.title' })}>
        {formatMessage({ id: 'identity.password_step.as' }, { email })}{' '}
        <TextLink href="/login">{formatMessage({ id: 'identity.password_step.change' })}</TextLink>
      </AuthHeading>
      <DocumentForm
        action="/login/password"
        submitLabel={formatMessage({ id: 'identity.password_step.submit' })}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          name="password"
          type="password"
          label={formatMessage({ id: 'identity.password' })}
          autoComplete="current-password"
          autoFocus
          isRequired
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Checkbox name="remember">
            {formatMessage({ id: 'identity.password_step.remember' })}
          </Checkbox>
          <TextLink href="/password/forgot">
            {formatMessage({ id: 'identity.password_step.forgot' })}
          </TextLink>
        </div>
      </DocumentForm>
    </>
  )
}

Password.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
