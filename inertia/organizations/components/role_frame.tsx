import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { RoleHead } from '#organizations/types'
import { Badge } from '~/ui/badge'
import { Callout } from '~/ui/callout'
import { PageHeader } from '~/ui/page_header'
import { Tabs } from '~/ui/tabs'

type RoleFrameProps = {
  role: RoleHead
  part: 'rights' | 'holders' | 'details'
  children: ReactNode
}

/** Head and tabs of the pages about one role. */
export function RoleFrame({ role, part, children }: RoleFrameProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.${key}` })
  const path = `/admin/roles/${role.id}`
  return (
    <>
      <PageHeader
        title={role.name}
        description={role.description}
        record={{ kind: 'roles', id: role.id }}
        breadcrumbs={[{ label: t('roles.title'), href: '/admin/roles' }, { label: role.name }]}
        badge={
          <>
            <Badge>{t(`roles.filters.kind.${role.kind}`)}</Badge>
            {role.isSystem && <Badge>{t('role.shipped')}</Badge>}
            {role.isDefault && <Badge tone="info">{t('role.default')}</Badge>}
          </>
        }
      />
      <Tabs
        label={t('role.parts')}
        tabs={[
          { href: path, label: t('role.rights'), isCurrent: part === 'rights' },
          {
            href: `${path}/holders`,
            label: t('role.holders'),
            isCurrent: part === 'holders',
          },
          { href: `${path}/details`, label: t('role.details'), isCurrent: part === 'details' },
        ]}
      />
      <div className="flex flex-col gap-6 pt-6">
        {role.isAbove && part !== 'holders' && <Callout>{t('role.above')}</Callout>}
        {children}
      </div>
    </>
  )
}
