import { usePage } from '@inertiajs/react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CertificateView } from '#learning/queries/certificate_view'
import type { ContinueCard, HomeFigure, ToDo } from '#learning/types'
import { ContinuePanel } from '~/learning/components/continue_panel'
import { RecentCertificates } from '~/learning/components/recent_certificates'
import type { Duty } from '#platform/duties/types'
import { DutyLine } from '~/learning/components/duty_line'
import { ToDoLine } from '~/learning/components/to_do_line'
import type { SharedProps } from '~/types'
import { DateText } from '~/ui/date_text'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { Section } from '~/ui/section'
import { StatTile } from '~/ui/stat_tile'

type HomeProps = {
  /** Courses and whatever else there is to do, the most consequential first. */
  toDos: (ToDo | Duty)[]
  continueAt: ContinueCard | null
  figures: HomeFigure[]
  certificates: CertificateView[]
  nextRenewal: { title: string; at: string } | null
}

/** Where everybody arrives: where they were, what to do next, what they have reached. */
export default function Home(props: HomeProps) {
  const { toDos, continueAt, figures, certificates, nextRenewal } = props
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
                  <HomeLine key={toDo.id} toDo={toDo} isFirst={index === 0 && !continueAt} />
                ))}
              </ul>
            ) : (
              <EmptyState
                icon="success"
                title={formatMessage({ id: 'learning.home.empty' })}
                description={
                  nextRenewal ? (
                    <FormattedMessage
                      id="learning.home.done_until"
                      values={{
                        date: <DateText value={nextRenewal.at} style="date" />,
                        title: nextRenewal.title,
                      }}
                    />
                  ) : (
                    formatMessage({ id: 'learning.home.empty_text' })
                  )
                }
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

type HomeLineProps = { toDo: ToDo | Duty; isFirst: boolean }

const HomeLine = ({ toDo, isFirst }: HomeLineProps) =>
  'course' in toDo ? (
    <ToDoLine toDo={toDo} isFirst={isFirst} />
  ) : (
    <DutyLine duty={toDo} isFirst={isFirst} />
  )

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
