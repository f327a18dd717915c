import { useIntl } from 'react-intl'
import type { ContinueCard } from '#learning/types'
import { CourseCover } from '~/ui/course_cover'
import { LinkButton } from '~/ui/link_button'
import { ProgressBar } from '~/ui/progress_bar'

/** Back to the exact place, on whatever device. */
export function ContinuePanel({ card }: { card: ContinueCard }) {
  const { formatMessage } = useIntl()
  return (
    <section
      aria-labelledby="continue-title"
      className="flex flex-wrap overflow-hidden rounded-card border bg-surface sm:flex-nowrap"
    >
      <div className="w-full shrink-0 max-sm:max-h-28 max-sm:overflow-hidden sm:w-56">
        <CourseCover title={card.course.title} imageUrl={card.course.coverUrl} className="h-full" />
      </div>
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-4 p-5">
        <div className="flex min-w-0 grow basis-72 flex-col gap-1">
          <h2 id="continue-title" className="text-[0.8125rem] font-medium text-ink-muted">
            {formatMessage({ id: 'learning.home.continue' })}
          </h2>
          <p className="text-lg/6 font-semibold text-balance">{card.item}</p>
          <p className="text-ink-muted">
            {[
              card.course.title,
              card.module,
              card.minutes !== null &&
                formatMessage({ id: 'learning.minutes' }, { minutes: card.minutes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ProgressBar
            percent={card.percent}
            label={formatMessage({ id: 'ui.player.progress' })}
            isCompact
            className="mt-1 max-w-64"
          />
        </div>
        <LinkButton
          href={card.href}
          variant="primary"
          size="lg"
          icon="play"
          className="max-sm:w-full"
        >
          {formatMessage({ id: 'learning.home.continue_button' })}
        </LinkButton>
      </div>
    </section>
  )
}
