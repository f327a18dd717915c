import { useIntl } from 'react-intl'
import type { LandingAction } from '#courses/landing_parts'
import type { ResourceView } from '#courses/queries/course_resources'
import type { CourseLanding } from '#courses/catalog/types'
import { LandingActionCard } from '~/courses/components/landing_action_card'
import { LandingOutline } from '~/courses/components/landing_outline'
import { CourseCover } from '~/ui/course_cover'
import { FactValue } from '~/platform/components/custom_facts'
import { Card } from '~/ui/card'
import { DescriptionList } from '~/ui/description_list'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { ResourceList } from '~/ui/resource_list'
import { Section } from '~/ui/section'
import { TagLinks } from '~/ui/tag_links'

type LandingProps = {
  course: CourseLanding
  resources: ResourceView[]
  action: LandingAction | null
  canEdit: boolean
}

/** The face of a course: what it is about, what is in it, and the one thing to do next. */
export default function Landing({ course, resources, action, canEdit }: LandingProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={course.title}
        description={course.subtitle}
        breadcrumbs={[
          { label: formatMessage({ id: 'ui.navigation.catalog' }), href: '/catalog' },
          { label: course.title },
        ]}
        actions={
          canEdit && (
            <LinkButton href={`/studio/${course.slug}/outline`} icon="edit">
              {formatMessage({ id: 'courses.landing.edit' })}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <div className="overflow-hidden rounded-card border">
            <CourseCover title={course.title} imageUrl={course.coverUrl} className="max-h-72" />
          </div>
          <div className="lg:hidden">
            <LandingActionCard course={course} action={action} />
          </div>
          {course.description && (
            <p className="max-w-[75ch] text-base/7 whitespace-pre-line">{course.description}</p>
          )}
          {course.tags.length > 0 && (
            <TagLinks
              tags={course.tags}
              label={formatMessage({ id: 'courses.landing.tags' })}
              href={(tag) => `/catalog?${new URLSearchParams({ tag })}`}
            />
          )}
          {course.facts.length > 0 && (
            <Card>
              <DescriptionList
                items={course.facts.map(({ label, ...fact }) => ({
                  term: label,
                  value: <FactValue {...fact} />,
                }))}
              />
            </Card>
          )}
          {course.objectives.length > 0 && (
            <Section title={formatMessage({ id: 'courses.landing.objectives' })}>
              <ul className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
                {course.objectives.map((objective) => (
                  <li key={objective} className="flex gap-2.5">
                    <Icon name="check" className="mt-0.5 text-success" />
                    {objective}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section
            title={formatMessage({ id: 'courses.landing.content' })}
            description={formatMessage(
              { id: 'courses.landing.content_count' },
              { lessons: course.lessonCount, quizzes: course.quizCount }
            )}
          >
            <LandingOutline course={course} />
          </Section>
          {resources.length > 0 && (
            <Section
              title={formatMessage({ id: 'ui.resources.title' })}
              description={
                resources.some(({ href }) => href === null) &&
                formatMessage({ id: 'courses.resources.after_enrolling' })
              }
            >
              <div className="rounded-card border bg-surface p-2">
                <ResourceList resources={resources} />
              </div>
            </Section>
          )}
          <Words title="target_audience" text={course.targetAudience} />
          <Words title="prerequisites" text={course.prerequisites} />
        </div>
        <aside className="sticky top-20 flex flex-col gap-4 max-lg:hidden">
          <LandingActionCard course={course} action={action} />
        </aside>
      </div>
    </>
  )
}

function Words({ title, text }: { title: string; text: string | null }) {
  const { formatMessage } = useIntl()
  return (
    text && (
      <Section title={formatMessage({ id: `courses.landing.${title}` })}>
        <p className="max-w-[75ch] whitespace-pre-line">{text}</p>
      </Section>
    )
  )
}
