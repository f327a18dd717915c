import { router } from '@inertiajs/react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { PastCycle } from '#learning/types'
import { Button } from '~/ui/button'
import { DateText } from '~/ui/date_text'
import { LinkButton } from '~/ui/link_button'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'

/** A cycle that is over: what became of it, its certificate, and the way to take it again. */
export function PastLine({ past }: { past: PastCycle }) {
  const { formatMessage, formatNumber } = useIntl()
  const { course, cycle, status, endedAt, grade, reason, certificate } = past
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4 sm:px-5">
      <div className="flex min-w-0 grow basis-64 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="text-[0.9375rem] font-semibold">
            <TextLink href={`/c/${course.slug}`}>{course.title}</TextLink>
          </h3>
          <StatusBadge
            status={status}
            label={formatMessage({ id: `learning.enrollment.${status}` })}
          />
        </div>
        <p className="text-ink-muted">
          <FormattedMessage
            id={endedAt ? 'learning.past.period' : 'learning.past.since'}
            values={{
              from: <DateText value={past.enrolledAt} style="date" />,
              to: endedAt && <DateText value={endedAt} style="date" />,
            }}
          />
          {cycle > 1 && <> · {formatMessage({ id: 'learning.past.cycle' }, { cycle })}</>}
          {grade !== null && <> · {formatNumber(grade / 100, { style: 'percent' })}</>}
        </p>
        {reason && (
          <p className="text-ink-muted">
            {formatMessage({ id: 'learning.past.reason' }, { reason })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {certificate?.pdfHref && (
          <LinkButton href={certificate.pdfHref} icon="award" external>
            {formatMessage({ id: 'learning.certificates.short' })}
          </LinkButton>
        )}
        {past.canRepeat && (
          <Button
            icon="restart"
            variant="ghost"
            onPress={() => router.post(`/c/${course.slug}/enrollments`)}
          >
            {formatMessage({ id: 'learning.again' })}
          </Button>
        )}
      </div>
    </li>
  )
}
