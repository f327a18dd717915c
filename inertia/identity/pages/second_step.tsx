import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { Checkbox } from '~/ui/checkbox'
import { Form } from '~/ui/form'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'
import { TextLink } from '~/ui/text_link'

/** Between the password and the session: a code of the app, or one from the paper. */
export default function SecondStepPage() {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.second_step.${key}` })
  return (
    <>
      <AuthHeading title={t('title')}>{t('lead')}</AuthHeading>
      <Form action="/login/code" method="post" guardsChanges={false}>
        <TextField
          name="code"
          label={t('code')}
          hint={t('hint')}
          autoComplete="one-time-code"
          spellCheck="false"
          autoFocus
          isRequired
        />
        <Checkbox name="trusts">{t('trusts')}</Checkbox>
        <SubmitButton>{t('submit')}</SubmitButton>
        <TextLink href="/login">{t('back')}</TextLink>
      </Form>
    </>
  )
}

SecondStepPage.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
