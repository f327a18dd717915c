import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { DocumentForm } from '~/identity/components/document_form'
import type { OfferedWay } from '#identity/single_sign_on/queries/ways'
import { Or, WayButtons } from '~/identity/components/sso/way_buttons'
import { Checkbox } from '~/ui/checkbox'
import { TextField } from '~/ui/text_field'
import { TextLink } from '~/ui/text_link'

type PasswordProps = {
  email: string
  ways: OfferedWay[]
  /** The company wants its people to come by one of the ways. */
  isForced: boolean
  isFolded: boolean
}

export default function Password({ email, ways, isForced, isFolded }: PasswordProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.password_step.title' })}>
        {formatMessage({ id: 'identity.password_step.as' }, { email })}{' '}
        <TextLink href="/login">{formatMessage({ id: 'identity.password_step.change' })}</TextLink>
      </AuthHeading>
      {ways.length > 0 && (
        <>
          <WayButtons ways={ways} isFirst />
          <Or />
        </>
      )}
      {isFolded ? (
        <TextLink href="/login/password?with=password">
          {formatMessage({ id: 'identity.sso.with_password' })}
        </TextLink>
      ) : (
        <>
          {isForced && (
            <p className="pb-4 text-ink-muted">
              {formatMessage({ id: 'identity.sso.password_kept' })}
            </p>
          )}
          <PasswordForm email={email} takesFocus={ways.length === 0 || isForced} />
        </>
      )}
    </>
  )
}

function PasswordForm({ email, takesFocus }: { email: string; takesFocus: boolean }) {
  const { formatMessage } = useIntl()
  return (
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
        autoFocus={takesFocus}
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
  )
}

Password.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
