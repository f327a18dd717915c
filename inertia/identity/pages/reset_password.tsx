import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { NewPasswordFields } from '~/identity/components/new_password_fields'
import { Form } from '~/ui/form'
import { SubmitButton } from '~/ui/submit_button'

type ResetPasswordProps = { link: string; passwordLength: number }

export default function ResetPassword({ link, passwordLength }: ResetPasswordProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.reset.title' })}>
        {formatMessage({ id: 'identity.reset.lead' })}
      </AuthHeading>
      <Form action={`/password/reset/${link}`} method="post" guardsChanges={false}>
        <NewPasswordFields length={passwordLength} />
        <SubmitButton>{formatMessage({ id: 'identity.reset.submit' })}</SubmitButton>
      </Form>
    </>
  )
}

ResetPassword.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
