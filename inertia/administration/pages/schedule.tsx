import { useIntl } from 'react-intl'
import type { ScheduleDetails, ScheduleRun } from '#administration/jobs/types'
import { RunNow } from '~/administration/components/run_now'
import { ScheduleBuilder } from '~/administration/components/schedule_builder'
import { ScheduleRuns } from '~/administration/components/schedule_runs'
import { ScheduleSwitch } from '~/administration/components/schedule_switch'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { NumberField } from '~/ui/number_field'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'
import { SubmitButton } from '~/ui/submit_button'

type ScheduleProps = { schedule: ScheduleDetails; runs: ScheduleRun[]; canSwitch: boolean }

/** When one job runs, with which settings, and how it went. */
export default function Schedule({ schedule, runs, canSwitch }: ScheduleProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.schedules.${id}` })
  const name = formatMessage({ id: `platform.jobs.names.${schedule.name}` })
  const state = schedule.isEnabled ? 'active' : 'inactive'
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[
          {
            label: formatMessage({ id: 'administration.jobs.tabs.schedules' }),
            href: '/system/jobs/schedules',
          },
          { label: name },
        ]}
        badge={<StatusBadge status={state} label={t(`filters.state.${state}`)} />}
        actions={
          <>
            {canSwitch && (
              <ScheduleSwitch
                id={schedule.id}
                name={name}
                isEnabled={schedule.isEnabled}
                size="md"
              />
            )}
            <RunNow id={schedule.id} name={name} size="md" />
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="flex flex-col gap-5">
          {schedule.isCore && !canSwitch && <Callout>{t('core')}</Callout>}
          {schedule.isCore && !schedule.isEnabled && (
            <Callout kind="warning">{t('core_off')}</Callout>
          )}
          <ScheduleForm schedule={schedule} />
        </div>
        <ScheduleRuns schedule={schedule} runs={runs} />
      </div>
    </>
  )
}

function ScheduleForm({ schedule }: { schedule: ScheduleDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.schedules.form.${id}` })
  return (
    <Form action={`/system/jobs/schedules/${schedule.id}`} method="put" className="max-w-none">
      <Card title={t('when')}>
        <ScheduleBuilder schedule={schedule} />
      </Card>
      <Card title={t('how')}>
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {schedule.parameters.map(({ name, min, max, value }) => (
            <NumberField
              key={name}
              name={`parameters.${name}`}
              label={t(`parameters.${schedule.name}.${name}`)}
              defaultValue={value}
              minValue={min}
              maxValue={max}
              isRequired
            />
          ))}
          <NumberField
            name="priority"
            label={t('priority')}
            isRequired
            hint={t('priority_hint')}
            defaultValue={schedule.priority}
            minValue={-10}
            maxValue={10}
          />
          <NumberField
            name="maxAttempts"
            label={t('attempts')}
            isRequired
            hint={t('attempts_hint')}
            defaultValue={schedule.maxAttempts}
            minValue={1}
            maxValue={20}
          />
          <NumberField
            name="timeoutMinutes"
            label={t('timeout')}
            isRequired
            hint={t('timeout_hint')}
            defaultValue={schedule.timeoutMinutes}
            minValue={1}
            maxValue={720}
          />
        </div>
      </Card>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
