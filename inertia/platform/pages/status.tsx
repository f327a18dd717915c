import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { Head } from '@inertiajs/react'
import { LinkButton } from '~/ui/link_button'
import AppLayout from '~/layouts/app_layout'
import AuthLayout from '~/layouts/auth_layout'
import type { SharedProps } from '~/types'

type StatusProps = {
  status: number
  requestId: string
  /** The part that is switched off, for who may switch it on. */
  feature: string | null
}

/** Not found, forbidden, too large, too often, or our own mistake: what happened and what to do. */
export default function Status({ status, requestId, feature }: StatusProps) {
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
            {feature
              ? formatMessage({ id: 'platform.status.feature' }, { feature })
              : formatMessage({ id: `platform.status.${status}.text` })}
            <Help />
            <span className="mt-3 block text-xs text-ink-faint">
              {formatMessage({ id: 'platform.status.request' }, { id: requestId })}
            </span>
          </>
        }
        action={
          feature ? (
            <LinkButton href="/admin/features" variant="primary">
              {formatMessage({ id: 'platform.status.to_features' })}
            </LinkButton>
          ) : (
            <LinkButton href={user ? '/home' : '/login'} variant="primary">
              {formatMessage({ id: user ? 'platform.status.home' : 'platform.status.sign_in' })}
            </LinkButton>
          )
        }
      />
    </>
  )
}

/** Whom to ask, as far as the company says. */
function Help() {
  const { formatMessage } = useIntl()
  const support = usePage<SharedProps>().props.brand?.support
  if (!support?.email && !support?.helpUrl) return null
  return (
    <span className="mt-3 flex flex-wrap justify-center gap-x-4 gap-y-1 text-sm">
      {support.email && (
        <a href={`mailto:${support.email}`} className="text-accent-ink underline">
          {formatMessage({ id: 'platform.status.support' }, { email: support.email })}
        </a>
      )}
      {support.helpUrl && (
        <a href={support.helpUrl} className="text-accent-ink underline">
          {formatMessage({ id: 'platform.status.help' })}
        </a>
      )}
    </span>
  )
}

Status.layout = (page: React.ReactElement<{ user?: unknown }>) => <StatusFrame>{page}</StatusFrame>

function StatusFrame({ children }: { children: React.ReactNode }) {
  const { user } = usePage<SharedProps>().props
  return user ? <AppLayout>{children}</AppLayout> : <AuthLayout>{children}</AuthLayout>
}
