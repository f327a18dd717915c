import { useIntl } from 'react-intl'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { WindowActions } from '~/administration/components/maintenance/window_actions'
import { WindowWarnings } from '~/administration/components/maintenance/window_warnings'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { DurationText } from '~/ui/duration_text'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

type WindowProps = {
  window: MaintenanceDetails
  features: { value: string; label: string }[]
}

/** One window: what it does, whom it concerns, and what runs into it. */
export default function MaintenanceWindow({ window, features }: WindowProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.${id}` })
  const { title, state } = window
  return (
    <>
      <PageHeader
        title={title}
        description={window.text || undefined}
        breadcrumbs={[{ label: t('title'), href: '/system/maintenance' }, { label: title }]}
        badge={<StatusBadge status={state} label={t(`filters.state.${state}`)} />}
        actions={<WindowActions window={window} />}
      />
      <div className="flex max-w-3xl flex-col gap-5">
        <WindowWarnings window={window} />
        <Card>
          <DescriptionList items={facts(window, features, t)} />
        </Card>
      </div>
    </>
  )
}

function facts(
  window: MaintenanceDetails,
  features: WindowProps['features'],
  t: (id: string) => string
) {
  const named = features.filter(({ value }) => window.features.includes(value))
  const list = (names: string[], none: string) => (names.length > 0 ? names.join(', ') : t(none))
  return [
    { term: t('columns.startsAt'), value: <DateText value={window.startsAt} /> },
    { term: t('columns.endsAt'), value: <DateText value={window.endsAt} /> },
    { term: t('form.zone'), value: window.zone.replaceAll('_', ' ') },
    {
      term: t('columns.effect'),
      value: `${t(`filters.effect.${window.effect}`)} – ${t(`effects.${window.effect}`)}`,
    },
    {
      term: t('companies'),
      value: list(
        window.companies.map(({ name }) => name),
        'all_companies'
      ),
    },
    {
      term: t('parts'),
      value: list(
        named.map(({ label }) => label),
        'all_features'
      ),
    },
    { term: t('columns.kind'), value: t(`kinds.${window.kind}`) },
    { term: t('columns.priority'), value: t(`priorities.${window.priority}`) },
    {
      term: t('told'),
      value: window.toldAt ? <DateText value={window.toldAt} /> : t('not_told'),
    },
    ...(window.timeGivenSeconds > 0
      ? [{ term: t('time_given'), value: <DurationText seconds={window.timeGivenSeconds} /> }]
      : []),
    ...(window.notes
      ? [
          {
            term: t('notes'),
            value: <span className="whitespace-pre-line">{window.notes}</span>,
          },
        ]
      : []),
  ]
}
