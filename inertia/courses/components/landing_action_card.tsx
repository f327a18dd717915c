import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { LandingAction, LandingButton } from '#courses/landing_parts'
import type { CourseLanding } from '#courses/catalog/types'
import { CourseFacts } from '~/courses/components/course_facts'
import { Button } from '~/ui/button'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { ProgressBar } from '~/ui/progress_bar'

type LandingActionCardProps = { course: CourseLanding; action: LandingAction | null }

/** Where somebody stands with a course, and the one thing to do next. */
export function LandingActionCard({ course, action }: LandingActionCardProps) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex flex-col gap-4 rounded-card border bg-surface-raised p-5 shadow-raised">
      {action?.percent != null && (
        <ProgressBar
          percent={action.percent}
          label={formatMessage({ id: 'courses.landing.progress' })}
        />
      )}
      {action?.dueAt && (
        <p className="flex items-center gap-2">
          <Icon name="calendar" className="text-ink-muted" />
          <span>
            {formatMessage({ id: 'courses.landing.due' })}{' '}
            <DateText value={action.dueAt} style="datetime" />
          </span>
        </p>
      )}
      {action?.button && <ActionButton button={action.button} isPrimary />}
      {action?.other && <ActionButton button={action.other} />}
      {action?.note && <p className="text-ink-muted">{action.note}</p>}
      <div className="flex flex-col gap-2 not-first:border-t not-first:pt-4">
        <CourseFacts {...course} />
        {course.seatsLeft !== null && (
          <p className="text-[0.8125rem] text-ink-muted">
            {formatMessage({ id: 'courses.landing.seats' }, { seats: course.seatsLeft })}
          </p>
        )}
        {course.givesCertificate && (
          <p className="flex items-center gap-1.5 text-[0.8125rem] text-ink-muted">
            <Icon name="award" size="sm" />
            {formatMessage(
              { id: 'courses.landing.certificate' },
              { months: course.certificateMonths ?? 0 }
            )}
          </p>
        )}
        {course.version && (
          <p className="text-[0.8125rem] text-ink-muted">
            {formatMessage({ id: 'courses.landing.version' }, { number: course.version.number })}{' '}
            <DateText value={course.version.publishedAt} style="date" />
          </p>
        )}
      </div>
    </div>
  )
}

/** A page to go to, or a request to send once. */
function ActionButton({ button, isPrimary }: { button: LandingButton; isPrimary?: boolean }) {
  const [isPending, setPending] = useState(false)
  const variant = isPrimary ? 'primary' : 'secondary'
  if (button.method === 'get') {
    return (
      <LinkButton href={button.href} variant={variant} size="lg">
        {button.label}
      </LinkButton>
    )
  }
  return (
    <Button
      variant={variant}
      size="lg"
      isPending={isPending}
      onPress={() =>
        router.post(
          button.href,
          {},
          { onStart: () => setPending(true), onFinish: () => setPending(false) }
        )
      }
    >
      {button.label}
    </Button>
  )
}
