import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { ToDo } from '#learning/types'
import { GradeSoFar } from '~/learning/components/grade_so_far'
import { ToDoDeadline } from '~/learning/components/to_do_deadline'
import { URGENCY_LOOKS } from '~/learning/components/urgency_looks'
import { ReasonList } from '~/learning/components/reason_list'
import { Button } from '~/ui/button'
import { CourseCover } from '~/ui/course_cover'
import { LinkButton } from '~/ui/link_button'
import { ProgressBar } from '~/ui/progress_bar'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'
import type { ReactNode } from 'react'

type ToDoLineProps = {
  toDo: ToDo
  /** The first of the list: what to press now. */
  isFirst?: boolean
  /** Beside the button, such as leaving. */
  menu?: ReactNode
}

/** A course to take: how urgent it is, how far it is, the one button, and why it is here. */
export function ToDoLine({ toDo, isFirst, menu }: ToDoLineProps) {
  const { formatMessage } = useIntl()
  const { course, urgency, required } = toDo
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-3 px-4 py-4 sm:flex-nowrap sm:px-5">
      <div className="w-24 shrink-0 self-start overflow-hidden rounded-control max-sm:hidden">
        <CourseCover title={course.title} imageUrl={course.coverUrl} />
      </div>
      <div className="flex min-w-0 grow basis-64 flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="text-[0.9375rem] font-semibold">
            <TextLink href={`/c/${course.slug}`}>{course.title}</TextLink>
          </h3>
          <StatusBadge
            status={urgency}
            {...URGENCY_LOOKS[urgency]}
            label={formatMessage({ id: `learning.urgency.${urgency}` })}
          />
        </div>
        <ToDoDeadline toDo={toDo} />
        {required.total > 0 && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ProgressBar
              percent={toDo.percent}
              label={formatMessage({ id: 'ui.player.progress' })}
              isCompact
              className="w-full max-w-48"
            />
            <span className="text-[0.8125rem] text-ink-muted">
              {formatMessage({ id: 'learning.player.required_done' }, required)}
            </span>
            {toDo.minutes !== null && (
              <span className="text-[0.8125rem] text-ink-muted">
                {formatMessage({ id: 'learning.home.minutes' }, { minutes: toDo.minutes })}
              </span>
            )}
            <GradeSoFar grade={toDo.grade} className="text-[0.8125rem] text-ink-muted" />
          </div>
        )}
        <WhyHere toDo={toDo} />
      </div>
      <div className="flex shrink-0 items-start gap-2 max-sm:w-full">
        <ToDoButton toDo={toDo} isPrimary={isFirst} />
        {menu}
      </div>
    </li>
  )
}

function ToDoButton({ toDo: { button, course }, isPrimary }: { toDo: ToDo; isPrimary?: boolean }) {
  const { formatMessage } = useIntl()
  const variant = isPrimary ? 'primary' : 'secondary'
  const label = formatMessage({ id: `learning.button.${button.kind}` })
  if (button.kind === 'renew') {
    return (
      <Button
        variant={variant}
        aria-label={`${label}: ${course.title}`}
        className="max-sm:grow"
        onPress={() => router.post(button.href)}
      >
        {label}
      </Button>
    )
  }
  return (
    <LinkButton
      href={button.href}
      variant={variant}
      label={`${label}: ${course.title}`}
      className="max-sm:grow"
    >
      {label}
    </LinkButton>
  )
}

function WhyHere({ toDo: { why, missing } }: { toDo: ToDo }) {
  const { formatMessage } = useIntl()
  return (
    <details className="group text-[0.8125rem]">
      <summary className="inline-flex w-fit rounded-sm py-0.5 font-medium text-accent-ink hover:underline">
        {formatMessage({ id: 'ui.why' })}
      </summary>
      <div className="mt-1.5 flex flex-col gap-2 border-s-2 ps-3 text-ink-muted">
        {why.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {missing.length > 0 && (
          <div>
            <p className="pb-1 font-medium text-ink">
              {formatMessage({ id: 'learning.why.left' })}
            </p>
            <ReasonList reasons={missing} />
          </div>
        )}
      </div>
    </details>
  )
}
