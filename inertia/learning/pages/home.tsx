import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { CertificateView } from '#learning/queries/certificate_view'
import type { ContinueCard, HomeFigure, ToDo } from '#learning/types'
import { ContinuePanel } from '~/learning/components/continue_panel'
import { RecentCertificates } from '~/learning/components/recent_certificates'
import { ToDoLine } from '~/learning/components/to_do_line'
import type { SharedProps } from '~/types'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { Section } from '~/ui/section'
import { StatTile } from '~/ui/stat_tile'

type HomeProps = {
  toDos: ToDo[]
  continueAt: ContinueCard | null
  figures: HomeFigure[]
  certificates: CertificateView[]
}

/** Where everybody arrives: where they were, what to do next, what they have reached. */
export default function Home({ toDos, continueAt, figures, certificates }: HomeProps) {
  const { formatMessage } = useIntl()
  const { user } = usePage<SharedProps>().props
  const overdue = toDos.filter(({ urgency }) => urgency === 'overdue').length
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'learning.home.title' }, { name: user?.name.split(' ')[0] })}
        description={formatMessage({ id: 'learning.home.lead' }, { count: toDos.length, overdue })}
      />
      <div className="flex flex-col gap-4">
        {figures.length > 0 && <InYourCare figures={figures} />}
        {continueAt && <ContinuePanel card={continueAt} />}
        <Section title={formatMessage({ id: 'learning.home.to_do' })}>
          <div className="rounded-card border bg-surface">
            {toDos.length > 0 ? (
              <ul className="flex flex-col divide-y">
                {toDos.map((toDo, index) => (
                  <ToDoLine key={toDo.id} toDo={toDo} isFirst={index === 0 && !continueAt} />
                ))}
              </ul>
            ) : (
              <EmptyState
                icon="success"
                title={formatMessage({ id: 'learning.home.empty' })}
                description={formatMessage({ id: 'learning.home.empty_text' })}
                action={
                  <LinkButton href="/catalog" variant="primary" icon="library">
                    {formatMessage({ id: 'learning.home.to_catalog' })}
                  </LinkButton>
                }
              />
            )}
          </div>
        </Section>
        {certificates.length > 0 && <RecentCertificates certificates={certificates} />}
      </div>
    </>
  )
}

/** What waits for those who look after people or courses. */
function InYourCare({ figures }: { figures: HomeFigure[] }) {
  const { formatMessage, formatNumber } = useIntl()
  return (
    <Section title={formatMessage({ id: 'learning.home.in_your_care' })}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {figures.map(({ label, count, href, icon, tone }) => (
          <li key={href} className="grid">
            <StatTile
              label={label}
              value={formatNumber(count)}
              icon={icon}
              tone={count > 0 ? tone : 'neutral'}
              href={href}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
