import { useIntl } from 'react-intl'
import type { Duty } from '#platform/duties/types'
import { URGENCY_LOOKS } from '~/learning/components/urgency_looks'
import { ToDoDeadline } from '~/learning/components/to_do_deadline'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { LinkButton } from '~/ui/link_button'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'

type DutyLineProps = { duty: Duty; isFirst?: boolean }

/** Something to do that is no course: how urgent it is, the one button, and why it is here. */
export function DutyLine({ duty, isFirst }: DutyLineProps) {
  const { formatMessage } = useIntl()
  const { urgency, title, detail, icon, minutes, why, button } = duty
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-3 px-4 py-4 sm:flex-nowrap sm:px-5">
      <div className="grid aspect-video w-24 shrink-0 place-items-center self-start rounded-control bg-surface-sunken text-ink-muted max-sm:hidden">
        <Icon name={icon as IconName} size="lg" />
      </div>
      <div className="flex min-w-0 grow basis-64 flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="text-[0.9375rem] font-semibold">
            <TextLink href={button.href}>{title}</TextLink>
          </h3>
          <StatusBadge
            status={urgency}
            {...URGENCY_LOOKS[urgency]}
            label={formatMessage({ id: `learning.urgency.${urgency}` })}
          />
        </div>
        {(detail || minutes !== null) && (
          <p className="text-ink-muted">
            {[
              detail,
              minutes !== null && formatMessage({ id: 'learning.home.minutes' }, { minutes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        <ToDoDeadline toDo={duty} />
        <details className="text-[0.8125rem]">
          <summary className="inline-flex w-fit rounded-sm py-0.5 font-medium text-accent-ink hover:underline">
            {formatMessage({ id: 'ui.why' })}
          </summary>
          <div className="mt-1.5 flex flex-col gap-2 border-s-2 ps-3 text-ink-muted">
            {why.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </details>
      </div>
      <div className="flex shrink-0 items-start gap-2 max-sm:w-full">
        <LinkButton
          href={button.href}
          variant={isFirst ? 'primary' : 'secondary'}
          label={`${button.label}: ${title}`}
          className="max-sm:grow"
        >
          {button.label}
        </LinkButton>
      </div>
    </li>
  )
}
