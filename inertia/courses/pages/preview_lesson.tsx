import { useIntl } from 'react-intl'
import { Callout } from '~/ui/callout'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'

type PreviewLessonProps = {
  course: { slug: string; title: string }
  lesson: { title: string; html: string }
}

/** A lesson to look into before enrolling; its HTML is rendered and escaped by the server. */
export default function PreviewLesson({ course, lesson }: PreviewLessonProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={lesson.title}
        breadcrumbs={[
          { label: formatMessage({ id: 'ui.navigation.catalog' }), href: '/catalog' },
          { label: course.title, href: `/c/${course.slug}` },
          { label: lesson.title },
        ]}
      />
      <article className="reading" dangerouslySetInnerHTML={{ __html: lesson.html }} />
      <div className="flex max-w-[75ch] flex-col gap-4 pt-10">
        <Callout kind="info">{formatMessage({ id: 'courses.preview.end' })}</Callout>
        <div>
          <LinkButton href={`/c/${course.slug}`} variant="primary">
            {formatMessage({ id: 'courses.preview.to_course' })}
          </LinkButton>
        </div>
      </div>
    </>
  )
}
