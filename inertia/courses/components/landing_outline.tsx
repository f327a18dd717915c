import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { CourseLanding, LandingItem } from '#courses/catalog/types'
import { Badge } from '~/ui/badge'
import { DurationText } from '~/ui/duration_text'
import { Icon } from '~/ui/icon'

/** What is in a course, module by module; preview lessons can be opened. */
export function LandingOutline({ course }: { course: CourseLanding }) {
  return (
    <ol className="flex flex-col divide-y overflow-hidden rounded-card border bg-surface-raised">
      {course.modules.map((module) => (
        <li key={module.id} className="p-4">
          <h3 className="pb-2 font-semibold">{module.title}</h3>
          <ul className="flex flex-col">
            {module.items.map((item) => (
              <OutlineItem key={item.id} item={item} slug={course.slug} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function OutlineItem({ item, slug }: { item: LandingItem; slug: string }) {
  const { formatMessage } = useIntl()
  return (
    <li className="flex items-center gap-2.5 py-1.5">
      <Icon
        name={item.kind === 'activity' ? 'checklist' : 'file-text'}
        className="text-ink-faint"
      />
      <span className="min-w-0 grow">
        {item.isPreview ? (
          <Link
            href={`/c/${slug}/preview/${item.id}`}
            className="font-medium text-accent-ink underline underline-offset-3"
          >
            {item.title}
          </Link>
        ) : (
          item.title
        )}
      </span>
      {item.isPreview && (
        <Badge tone="info">{formatMessage({ id: 'courses.landing.preview' })}</Badge>
      )}
      {!item.isRequired && <Badge>{formatMessage({ id: 'courses.landing.optional' })}</Badge>}
      {item.minutes !== null && (
        <span className="text-[0.8125rem] text-ink-muted tabular-nums">
          <DurationText seconds={item.minutes * 60} />
        </span>
      )}
    </li>
  )
}
