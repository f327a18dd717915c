import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { Callout } from '~/ui/callout'
import { Form } from '~/ui/form'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'
import { TextLink } from '~/ui/text_link'

export default function ForgotPassword({ email, sent }: { email: string; sent: boolean }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.forgot.title' })}>
        {formatMessage({ id: 'identity.forgot.lead' })}
      </AuthHeading>
      {sent && (
        <div className="pb-5">
          <Callout kind="success">{formatMessage({ id: 'identity.forgot.sent' })}</Callout>
        </div>
      )}
      <Form action="/password/forgot" method="post" guardsChanges={false}>
        <TextField
          name="email"
          type="email"
          label={formatMessage({ id: 'identity.email' })}
          defaultValue={email}
          autoComplete="username"
          isRequired
        />
        <SubmitButton>{formatMessage({ id: 'identity.forgot.submit' })}</SubmitButton>
      </Form>
      <p className="pt-6">
        <TextLink href="/login">{formatMessage({ id: 'identity.forgot.back' })}</TextLink>
      </p>
    </>
  )
}

ForgotPassword.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
