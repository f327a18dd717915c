import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { CourseCard as Card } from '#courses/catalog/types'
import { CourseFacts } from '~/courses/components/course_facts'
import { Badge } from '~/ui/badge'
import { CourseCover } from '~/ui/course_cover'
import { ProgressBar } from '~/ui/progress_bar'

/** A course in the catalogue: one link, as large as the card. */
export function CourseCard({ course }: { course: Card }) {
  const { formatMessage } = useIntl()
  const { mine } = course
  return (
    <article className="group relative flex w-full flex-col overflow-hidden rounded-card border bg-surface-raised shadow-raised transition-shadow duration-150 hover:shadow-overlay">
      <CourseCover title={course.title} imageUrl={course.coverUrl} />
      <div className="flex grow flex-col gap-2 p-4">
        <div className="flex flex-wrap gap-1.5">
          {course.category && <Badge>{course.category.name}</Badge>}
          {mine?.status === 'completed' && (
            <Badge tone="success" icon="success">
              {formatMessage({ id: 'courses.catalog.done' })}
            </Badge>
          )}
          {!mine && course.isNew && (
            <Badge tone="info">{formatMessage({ id: 'courses.catalog.new' })}</Badge>
          )}
        </div>
        <h2 className="text-[0.9375rem] font-semibold text-balance">
          <Link href={`/c/${course.slug}`} className="after:absolute after:inset-0">
            {course.title}
          </Link>
        </h2>
        <p className="grow text-[0.8125rem] text-ink-muted">
          {course.snippet ? <Snippet text={course.snippet} /> : course.subtitle}
        </p>
        {mine && mine.status !== 'completed' ? (
          <ProgressBar
            percent={mine.percent}
            label={formatMessage({ id: 'courses.catalog.my_progress' })}
            isCompact
          />
        ) : (
          <CourseFacts {...course} />
        )}
      </div>
    </article>
  )
}

/** What was found, marked. */
function Snippet({ text }: { text: string }) {
  return text.split(/⟦(.*?)⟧/).map((part, index) =>
    index % 2 ? (
      <mark key={index} className="rounded-sm bg-warning-soft px-0.5 text-ink">
        {part}
      </mark>
    ) : (
      part
    )
  )
}
