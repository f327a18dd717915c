import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { StudioCourse } from '#courses/queries/studio_course'
import { Badge } from '~/ui/badge'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'
import { Tabs } from '~/ui/tabs'

type StudioFrameProps = {
  course: StudioCourse
  tab: 'outline' | 'resources' | 'settings' | 'versions'
  /** Instead of the way to publishing. */
  actions?: ReactNode
  children: ReactNode
}

/** Head and tabs of a course in the studio. */
export function StudioFrame({ course, tab, actions, children }: StudioFrameProps) {
  const { formatMessage } = useIntl()
  const path = `/studio/${course.slug}`
  const tabs = [
    ...(['outline', 'resources', 'settings', 'versions'] as const).map((name) => ({
      href: `${path}/${name}`,
      label: formatMessage({ id: `courses.studio.tabs.${name}` }),
      isCurrent: name === tab,
    })),
    ...(course.hasImport
      ? [
          {
            href: `${path}/import-report`,
            label: formatMessage({ id: 'standards.import.report.title' }),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHeader
        title={course.title}
        record={{ kind: 'courses', id: course.id }}
        breadcrumbs={[
          { label: formatMessage({ id: 'ui.navigation.studio' }), href: '/studio' },
          { label: course.title },
        ]}
        badge={<CourseState course={course} />}
        actions={
          <>
            <LinkButton href={`${path}/preview`} icon="eye">
              {formatMessage({ id: 'courses.studio.preview' })}
            </LinkButton>
            {actions ??
              (course.can.publish && (
                <LinkButton
                  href={`${path}/versions`}
                  variant={course.isChanged || !course.version ? 'primary' : 'secondary'}
                  icon="send"
                >
                  {formatMessage({ id: 'courses.studio.publish' })}
                </LinkButton>
              ))}
          </>
        }
      />
      <Tabs label={formatMessage({ id: 'courses.studio.tabs.label' })} tabs={tabs} />
      <div className="pt-6">{children}</div>
    </>
  )
}

/** Status, version, and whether the draft is ahead of what learners get. */
function CourseState({ course }: { course: StudioCourse }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <StatusBadge
        status={course.status}
        label={formatMessage({ id: `courses.status.${course.status}` })}
      />
      {course.version && (
        <Badge>{formatMessage({ id: 'courses.studio.version' }, { number: course.version })}</Badge>
      )}
      {course.isChanged && (
        <Badge tone="warning" icon="edit">
          {formatMessage({ id: 'courses.studio.changed' })}
        </Badge>
      )}
    </>
  )
}
