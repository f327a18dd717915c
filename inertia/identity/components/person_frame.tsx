import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { PersonHead } from '#identity/queries/person_head'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'
import { Tabs } from '~/ui/tabs'

type PersonFrameProps = {
  person: PersonHead
  /** The key of the page, as it was defined; empty for the profile. */
  part: string
  actions?: ReactNode
  children: ReactNode
}

/** Head and tabs of the pages about one person. */
export function PersonFrame({ person, part, actions, children }: PersonFrameProps) {
  const { formatMessage } = useIntl()
  const path = `/admin/users/${person.id}`
  const tabs = person.parts.map((key) => ({
    href: key ? `${path}/${key}` : path,
    label: formatMessage({ id: `identity.person.parts.${key || 'profile'}` }),
    isCurrent: key === part,
  }))
  return (
    <>
      <PageHeader
        title={person.name}
        description={person.email}
        record={{ kind: 'people', id: person.id }}
        breadcrumbs={[
          { label: formatMessage({ id: 'identity.people.title' }), href: '/admin/users' },
          { label: person.name },
        ]}
        badge={
          <StatusBadge
            status={person.status}
            label={formatMessage({ id: `identity.people.filters.status.${person.status}` })}
          />
        }
        actions={actions}
      />
      <Tabs label={formatMessage({ id: 'identity.person.parts.label' })} tabs={tabs} />
      <div className="pt-6">{children}</div>
    </>
  )
}
