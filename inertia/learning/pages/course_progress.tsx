import { useIntl } from 'react-intl'
import { EnrollmentTable, type EnrollmentRow } from '~/learning/components/enrollment_table'
import { EmptyState } from '~/ui/empty_state'
import type { ListData } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type CourseProgressProps = {
  course: { title: string; slug: string }
  list: ListData<EnrollmentRow>
}

/** How far everybody in one course is. */
export default function CourseProgress({ course, list }: CourseProgressProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.progress.${id}` })
  return (
    <>
      <PageHeader
        title={words('title')}
        description={words('lead')}
        breadcrumbs={[
          { label: course.title, href: `/c/${course.slug}` },
          { label: words('title') },
        ]}
      />
      <EnrollmentTable
        list={list}
        caption={formatMessage({ id: 'learning.progress.caption' }, { course: course.title })}
        empty={
          <EmptyState icon="enrollment" title={words('empty')} description={words('empty_text')} />
        }
      />
    </>
  )
}
