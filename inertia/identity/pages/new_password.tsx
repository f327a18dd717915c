import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { PATHS } from '~/layouts/paths'
import { AuthHeading } from '~/identity/components/auth_heading'
import { NewPasswordFields } from '~/identity/components/new_password_fields'
import { Button } from '~/ui/button'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'

/** Between signing in and everything else, for who must choose a new password. */
export default function NewPassword({ passwordLength }: { passwordLength: number }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.required.title' })}>
        {formatMessage({ id: 'identity.required.lead' })}
      </AuthHeading>
      <Form action="/password/new" method="post" guardsChanges={false}>
        <NewPasswordFields length={passwordLength} />
        <FormActions>
          <SubmitButton>{formatMessage({ id: 'identity.reset.submit' })}</SubmitButton>
          <Button variant="ghost" onPress={() => router.post(PATHS.signOut)}>
            {formatMessage({ id: 'identity.security.sign_out' })}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

NewPassword.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
