import { Avatar } from '~/ui/avatar'
import { Card } from '~/ui/card'
import { CourseCover } from '~/ui/course_cover'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { DurationText } from '~/ui/duration_text'
import { Kbd } from '~/ui/kbd'
import { Section } from '~/ui/section'
import { StatTile } from '~/ui/stat_tile'
import { TextLink } from '~/ui/text_link'

const PEOPLE = [
  'Lina Learner',
  'Omar Overdue',
  'Noor New-hire',
  'Ines Instructor',
  'Ada Author',
  'Sam',
]

const COURSES = [
  'Forklift Safety',
  'GDPR Basics',
  'First Aid',
  'Leadership Lab',
  'SCORM Sampler',
  'Welcome to Acme',
  'Ladder Inspection',
  'Information Security',
]

export function DisplaySpecimen() {
  return (
    <Section title="Display">
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <StatTile label="In progress" value="4" icon="book" tone="accent" href="/me/learning" />
        <StatTile label="Overdue" value="1" note="GDPR Basics, 3 days" icon="clock" tone="danger" />
        <StatTile label="Completed" value="27" note="5 this month" icon="success" tone="success" />
        <StatTile label="Learning time" value={<DurationText seconds={15_300} />} icon="activity" />
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {COURSES.map((title) => (
          <article key={title} className="overflow-hidden rounded-card border bg-surface">
            <CourseCover title={title} />
            <h3 className="truncate px-3 py-2.5 font-medium">
              <TextLink href="/catalog">{title}</TextLink>
            </h3>
          </article>
        ))}
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="Facts">
          <DescriptionList
            items={[
              {
                term: 'Due',
                value: <DateText value="2026-11-25T16:30:00.000Z" style="relative" />,
              },
              { term: 'Published', value: <DateText value="2026-03-02T08:00:00.000Z" /> },
              { term: 'Starts on', value: <DateText value="2026-12-01" style="day" /> },
              { term: 'Takes', value: <DurationText seconds={4_800} /> },
              { term: 'Search', value: <Kbd>/</Kbd> },
            ]}
          />
        </Card>
        <Card title="People">
          <div className="flex flex-wrap items-center gap-3">
            {PEOPLE.map((name) => (
              <Avatar key={name} name={name} size="md" isAlone />
            ))}
            <Avatar name="Marco Manager" size="lg" isAlone />
            <Avatar name="Tara Tenant-admin" size="xs" isAlone />
          </div>
        </Card>
      </div>
    </Section>
  )
}
