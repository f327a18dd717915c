import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { OrganizationHead } from '#organizations/types'
import { Badge } from '~/ui/badge'
import { PageHeader } from '~/ui/page_header'

type OrganizationFrameProps = {
  organization: OrganizationHead
  actions?: ReactNode
  children: ReactNode
}

/** Head of the pages about one organization. */
export function OrganizationFrame({ organization, actions, children }: OrganizationFrameProps) {
  const { formatMessage } = useIntl()
  const { id, name, type, description, above } = organization
  return (
    <>
      <PageHeader
        title={name}
        description={description}
        record={{ kind: 'organizations', id }}
        breadcrumbs={[
          { label: formatMessage({ id: 'organizations.units.title' }), href: '/admin/orgs' },
          ...above.map((one) => ({ label: one.name, href: `/admin/orgs/${one.id}` })),
          { label: name },
        ]}
        badge={<Badge>{formatMessage({ id: `organizations.types.${type}` })}</Badge>}
        actions={actions}
      />
      {children}
    </>
  )
}
