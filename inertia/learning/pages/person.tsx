import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PersonRecord } from '#learning/types'
import { ChangeDialog, type Change } from '~/learning/components/change_dialog'
import { PastLine } from '~/learning/components/past_line'
import { PersonCourseLine } from '~/learning/components/person_course_line'
import { Avatar } from '~/ui/avatar'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { Section } from '~/ui/section'

type PersonProps = {
  person: PersonRecord
  back: '/team' | '/admin/enrollments'
  canChange: boolean
}

/** What one person learns and has learned. */
export default function Person({ person, back, canChange }: PersonProps) {
  const { formatMessage } = useIntl()
  const [change, setChange] = useState<Change | null>(null)
  const words = (id: string) => formatMessage({ id: `learning.person.${id}` })
  const facts = [person.jobTitle, person.department, person.email].filter(Boolean).join(' · ')
  return (
    <>
      <PageHeader
        title={person.name}
        description={facts}
        badge={<Avatar name={person.name} imageUrl={person.avatarUrl} />}
        breadcrumbs={[
          {
            label: formatMessage({
              id: back === '/team' ? 'ui.navigation.team' : 'ui.navigation.enrollments',
            }),
            href: back,
          },
          { label: person.name },
        ]}
        actions={
          canChange && (
            <LinkButton href={`${back}/assign?people=${person.id}`} variant="primary" icon="plus">
              {formatMessage({ id: 'learning.team.assign' })}
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-4">
        <Section title={words('open')}>
          <div className="rounded-card border bg-surface">
            {person.open.length > 0 ? (
              <ul className="flex flex-col divide-y">
                {person.open.map((course) => (
                  <PersonCourseLine
                    key={course.id}
                    course={course}
                    onChange={
                      canChange
                        ? (kind) => setChange({ kind, target: { ids: [course.id] }, count: 1 })
                        : undefined
                    }
                  />
                ))}
              </ul>
            ) : (
              <EmptyState icon="success" title={words('nothing_open')} />
            )}
          </div>
        </Section>
        {person.past.length > 0 && (
          <Section title={words('past')}>
            <div className="rounded-card border bg-surface">
              <ul className="flex flex-col divide-y">
                {person.past.map((cycle) => (
                  <PastLine key={cycle.id} past={cycle} />
                ))}
              </ul>
            </div>
          </Section>
        )}
      </div>
      <ChangeDialog base={back} change={change} onClose={() => setChange(null)} />
    </>
  )
}
