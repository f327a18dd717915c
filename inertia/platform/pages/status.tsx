import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { Head } from '@inertiajs/react'
import { LinkButton } from '~/ui/link_button'
import AppLayout from '~/layouts/app_layout'
import AuthLayout from '~/layouts/auth_layout'
import type { SharedProps } from '~/types'

type StatusProps = { status: number; requestId: string }

/** Not found, forbidden, too large, too often, or our own mistake: what happened and what to do. */
export default function Status({ status, requestId }: StatusProps) {
  const { formatMessage } = useIntl()
  const { user } = usePage<SharedProps>().props
  const title = formatMessage({ id: `platform.status.${status}.title` })
  return (
    <>
      <Head title={title} />
      <EmptyState
        icon={status === 404 ? 'search' : 'warning'}
        title={title}
        description={
          <>
            {formatMessage({ id: `platform.status.${status}.text` })}
            <span className="mt-3 block text-xs text-ink-faint">
              {formatMessage({ id: 'platform.status.request' }, { id: requestId })}
            </span>
          </>
        }
        action={
          <LinkButton href={user ? '/home' : '/login'} variant="primary">
            {formatMessage({ id: user ? 'platform.status.home' : 'platform.status.sign_in' })}
          </LinkButton>
        }
      />
    </>
  )
}

Status.layout = (page: React.ReactElement<{ user?: unknown }>) => <StatusFrame>{page}</StatusFrame>

function StatusFrame({ children }: { children: React.ReactNode }) {
  const { user } = usePage<SharedProps>().props
  return user ? <AppLayout>{children}</AppLayout> : <AuthLayout>{children}</AuthLayout>
}
