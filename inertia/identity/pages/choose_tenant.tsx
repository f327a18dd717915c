import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import AuthLayout from '~/layouts/auth_layout'
import { AuthHeading } from '~/identity/components/auth_heading'
import type { SharedProps } from '~/types'
import { Button } from '~/ui/button'

type ChooseTenantProps = { tenants: { id: string; name: string }[] }

export default function ChooseTenant({ tenants }: ChooseTenantProps) {
  const { formatMessage } = useIntl()
  const { csrfToken } = usePage<SharedProps>().props
  return (
    <>
      <AuthHeading title={formatMessage({ id: 'identity.choose.title' })}>
        {formatMessage({ id: 'identity.choose.lead' })}
      </AuthHeading>
      <ul className="flex flex-col gap-2">
        {tenants.map(({ id, name }) => (
          <li key={id}>
            <form action={`/login/choose/${id}`} method="post">
              <input type="hidden" name="_csrf" value={csrfToken} />
              <Button type="submit" icon="building" className="w-full justify-start">
                {name}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

ChooseTenant.layout = (page: React.ReactNode) => <AuthLayout>{page}</AuthLayout>
