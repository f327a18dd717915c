import { useIntl } from 'react-intl'
import type { UndoPlan } from '#platform/undo/types'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { EmptyState } from '~/ui/empty_state'
import { Form } from '~/ui/form'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { StatTile } from '~/ui/stat_tile'
import { StatusBadge } from '~/ui/status_badge'
import { SubmitButton } from '~/ui/submit_button'

/** What an undo will do and what it cannot, before anybody says yes. */
export default function Undo({ plan }: { plan: UndoPlan }) {
  const { formatMessage } = useIntl()
  const words = (id: string, values = {}) => formatMessage({ id: `platform.undo.${id}` }, values)
  return (
    <>
      <PageHeader
        title={words('title', { of: plan.of })}
        description={
          <>
            {words('until')} <DateText value={plan.until} />
          </>
        }
        actions={<LinkButton href={plan.back}>{words('leave')}</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <div className="grid gap-4 sm:grid-cols-2">
          <StatTile label={words('taken')} value={plan.taken} />
          <StatTile label={words('kept')} value={plan.kept} />
        </div>
        {plan.remarks.map((remark) => (
          <Callout key={remark} kind="info">
            {remark}
          </Callout>
        ))}
        {plan.taken > 0 ? (
          <Form action="" method="post" guardsChanges={false}>
            <div>
              <SubmitButton icon="undo">{words('now', { count: plan.taken })}</SubmitButton>
            </div>
          </Form>
        ) : (
          <EmptyState icon="undo" title={words('nothing')} />
        )}
        {plan.rows.length > 0 && <Rows plan={plan} />}
      </div>
    </>
  )
}

function Rows({ plan }: { plan: UndoPlan }) {
  const { formatMessage } = useIntl()
  const words = (id: string, values = {}) => formatMessage({ id: `platform.undo.${id}` }, values)
  const hidden = plan.taken + plan.kept - plan.rows.length
  return (
    <Card isPadded={false} title={words('rows')}>
      <ul className="divide-y">
        {plan.rows.map(({ id, name, kind, reason }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-2.5"
          >
            <span className="min-w-0 wrap-anywhere" dir="auto">
              {name}
              <span className="block text-xs text-ink-muted">{kind}</span>
            </span>
            <StatusBadge
              status={reason ? 'skipped' : 'done'}
              tone={reason ? 'warning' : 'success'}
              label={reason ?? words('will')}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="border-t px-5 py-3 text-ink-muted">{words('more', { count: hidden })}</p>
      )}
    </Card>
  )
}
