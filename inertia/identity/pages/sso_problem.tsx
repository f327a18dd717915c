import { useIntl } from 'react-intl'
import type { SsoFault } from '#identity/single_sign_on/types'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { LinkButton } from '~/ui/link_button'

type SsoProblemProps = { fault: SsoFault; isSignedIn: boolean }

/** Why somebody came back without being let in, and what helps. */
export default function SsoProblem({ fault, isSignedIn }: SsoProblemProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: `identity.sso.faults.${fault}.title` })}>
        {formatMessage({ id: `identity.sso.faults.${fault}.text` })}
      </AuthHeading>
      <p className="pb-6">{formatMessage({ id: `identity.sso.faults.${fault}.help` })}</p>
      <div>
        <LinkButton href={isSignedIn ? '/me/security' : '/login'} variant="primary">
          {formatMessage({ id: isSignedIn ? 'identity.sso.to_security' : 'identity.sso.again' })}
        </LinkButton>
      </div>
    </>
  )
}

SsoProblem.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
