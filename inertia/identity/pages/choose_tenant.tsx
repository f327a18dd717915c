import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import { Button } from '~/ui/button'

type ChooseTenantProps = { tenants: { id: string; name: string }[] }

export default function ChooseTenant({ tenants }: ChooseTenantProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.choose.title' })}>
        {formatMessage({ id: 'identity.choose.lead' })}
      </AuthHeading>
      <ul className="flex flex-col gap-2">
        {tenants.map(({ id, name }) => (
          <li key={id}>
            <Button
              icon="building"
              className="w-full justify-start"
              onPress={() => router.post(`/login/choose/${id}`)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

ChooseTenant.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
