import { FormattedMessage, useIntl } from 'react-intl'
import type { PersonCourse } from '#learning/types'
import { GradeSoFar } from '~/learning/components/grade_so_far'
import { ReasonsCell } from '~/learning/components/reasons_cell'
import { DateText } from '~/ui/date_text'
import { DurationText } from '~/ui/duration_text'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { ProgressBar } from '~/ui/progress_bar'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'

type PersonCourseLineProps = {
  course: PersonCourse
  /** Without it nothing can be changed. */
  onChange?: (kind: 'due' | 'withdraw') => void
}

/** One course of somebody: how it stands, why, and what can be done. */
export function PersonCourseLine({ course, onChange }: PersonCourseLineProps) {
  const { formatMessage } = useIntl()
  const { standing, required, dueAt, lastAccessedAt } = course
  const more = formatMessage({ id: 'learning.leave.menu' }, { course: course.course.title })
  return (
    <li className="flex items-start gap-4 px-4 py-4 sm:px-5">
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="text-[0.9375rem] font-semibold">
            <TextLink href={`/c/${course.course.slug}`}>{course.course.title}</TextLink>
          </h3>
          <StatusBadge
            status={standing}
            label={formatMessage({ id: `learning.enrollment.${standing}` })}
          />
        </div>
        {dueAt && (
          <p className={standing === 'overdue' ? 'font-medium text-danger' : 'text-ink-muted'}>
            <FormattedMessage
              id={`learning.deadline.${standing === 'overdue' ? 'was_due' : 'due'}`}
              values={{
                date: <DateText value={dueAt} />,
                when: <DateText value={dueAt} style="relative" />,
              }}
            />
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ProgressBar
            percent={course.percent}
            label={formatMessage({ id: 'ui.player.progress' })}
            isCompact
            className="w-48"
          />
          <span className="text-[0.8125rem] text-ink-muted">
            {formatMessage({ id: 'learning.player.required_done' }, required)}
          </span>
          <GradeSoFar grade={course.grade} className="text-[0.8125rem] text-ink-muted" />
        </div>
        <p className="text-[0.8125rem] text-ink-muted">
          <FormattedMessage
            id={lastAccessedAt ? 'learning.person.active' : 'learning.person.not_active'}
            values={{
              date: <DateText value={course.enrolledAt} style="date" />,
              last: lastAccessedAt && <DateText value={lastAccessedAt} style="relative" />,
              time: <DurationText seconds={course.seconds} />,
            }}
          />
        </p>
        <ReasonsCell reasons={course.reasons} />
      </div>
      {onChange && (
        <Menu label={more} trigger={<IconButton icon="more" label={more} />}>
          <MenuItem icon="calendar" onPress={() => onChange('due')}>
            {formatMessage({ id: 'learning.enrollments.bulk.due' })}
          </MenuItem>
          <MenuItem icon="sign-out" isDanger onPress={() => onChange('withdraw')}>
            {formatMessage({ id: 'learning.enrollments.bulk.withdraw' })}
          </MenuItem>
        </Menu>
      )}
    </li>
  )
}
