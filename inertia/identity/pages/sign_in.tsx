import { router, usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { Button } from '~/ui/button'
import { Form } from '~/ui/form'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'
import type { OfferedWay } from '#identity/single_sign_on/queries/ways'
import { Or, WayButtons } from '~/identity/components/sso/way_buttons'
import type { SharedProps } from '~/types'

type SignInProps = {
  email: string
  ways: OfferedWay[]
  demoAccounts: { email: string; role: string }[]
}

export default function SignIn({ email, ways, demoAccounts }: SignInProps) {
  const { formatMessage } = useIntl()
  const greeting = usePage<SharedProps>().props.brand?.signIn
  return (
    <>
      <AuthHeading title={greeting?.title ?? formatMessage({ id: 'identity.sign_in.title' })}>
        {greeting?.text ?? formatMessage({ id: 'identity.sign_in.lead' })}
      </AuthHeading>
      <Form action="/login" method="post" guardsChanges={false}>
        <TextField
          name="email"
          type="email"
          label={formatMessage({ id: 'identity.email' })}
          defaultValue={email}
          autoComplete="username"
          autoFocus
          isRequired
        />
        <SubmitButton>{formatMessage({ id: 'identity.sign_in.continue' })}</SubmitButton>
      </Form>
      {ways.length > 0 && (
        <>
          <Or />
          <WayButtons ways={ways} isFirst={false} />
        </>
      )}
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} />}
    </>
  )
}

SignIn.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>

function DemoAccounts({ accounts }: { accounts: SignInProps['demoAccounts'] }) {
  const { formatMessage } = useIntl()
  return (
    <section className="mt-10 border-t pt-6">
      <h2 className="text-sm font-semibold">{formatMessage({ id: 'identity.demo.title' })}</h2>
      <p className="pt-1 pb-3 text-[0.8125rem] text-ink-muted">
        {formatMessage({ id: 'identity.demo.lead' }, { password: 'Demo!2345' })}
      </p>
      <ul className="grid grid-cols-2 gap-2">
        {accounts.map(({ email, role }) => (
          <li key={email}>
            <Button
              size="sm"
              className="w-full justify-start"
              onPress={() => router.post('/login', { email })}
            >
              {formatMessage({ id: `identity.roles.${role}` })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
