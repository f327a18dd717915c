import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { OrganizationHead } from '#organizations/types'
import { Badge } from '~/ui/badge'
import { PageHeader } from '~/ui/page_header'
import { Tabs } from '~/ui/tabs'

type OrganizationFrameProps = {
  organization: OrganizationHead
  part: 'people' | 'settings'
  actions?: ReactNode
  children: ReactNode
}

/** Head and tabs of the pages about one organization. */
export function OrganizationFrame({
  organization,
  part,
  actions,
  children,
}: OrganizationFrameProps) {
  const { formatMessage } = useIntl()
  const { id, name, type, description, above, mayChange } = organization
  const t = (key: string) => formatMessage({ id: `organizations.parts.${key}` })
  const path = `/admin/orgs/${id}`
  const tabs = [
    { href: path, label: t('people'), isCurrent: part === 'people' },
    { href: `${path}/settings`, label: t('settings'), isCurrent: part === 'settings' },
  ]
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
      {mayChange && type !== 'company' && <Tabs label={t('label')} tabs={tabs} />}
      <div className="pt-6">{children}</div>
    </>
  )
}
