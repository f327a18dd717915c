import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { ProgressBar } from '~/ui/progress_bar'
import { ProgressRing } from '~/ui/progress_ring'
import { Section } from '~/ui/section'
import { Skeleton, SkeletonLines } from '~/ui/skeleton'
import { StatusBadge } from '~/ui/status_badge'
import { Why } from '~/ui/why'

const STATUSES = [
  ['draft', 'Draft'],
  ['in_progress', 'In progress'],
  ['pending', 'Pending'],
  ['completed', 'Completed'],
  ['suspended', 'Suspended'],
  ['overdue', 'Overdue'],
]

export function FeedbackSpecimen() {
  return (
    <Section title="Feedback">
      <div className="flex flex-col gap-3">
        <Callout title="Version 4 is being prepared.">
          Learners keep version 3 until you publish.
        </Callout>
        <Callout kind="success">Certificate issued to Lina Learner.</Callout>
        <Callout
          kind="warning"
          title="Two seats left"
          action={<Button size="sm">Add seats</Button>}
        >
          First Aid on 3 December is nearly full.
        </Callout>
        <Callout kind="danger" title="The import stopped at line 48.">
          Nothing was changed. Mend the line and start again.
        </Callout>
      </div>
      <div className="grid gap-4 lg:grid-cols-3">
        <Card title="Status">
          <div className="flex flex-wrap gap-2">
            {STATUSES.map(([status, label]) => (
              <StatusBadge key={status} status={status} label={label} />
            ))}
            <Badge>12</Badge>
            <Badge tone="accent">New</Badge>
          </div>
          <div className="pt-4">
            <Why
              reasons={['Module 2 is not complete.', 'The exam opens on 1 December 2026.']}
              label="Why is this locked?"
            />
          </div>
        </Card>
        <Card title="Progress">
          <div className="flex flex-col gap-4">
            <ProgressBar percent={38} label="Forklift Safety" />
            <ProgressBar percent={100} label="GDPR Basics" />
            <ProgressBar label="Preparing the export…" />
            <div className="flex items-center gap-4">
              <ProgressRing percent={12} label="Module 1" size="sm" />
              <ProgressRing percent={64} label="Module 2" />
              <ProgressRing percent={100} label="Module 3" size="lg" />
            </div>
          </div>
        </Card>
        <Card title="On its way">
          <div className="flex flex-col gap-4">
            <Skeleton className="h-24 w-full" />
            <SkeletonLines />
          </div>
        </Card>
      </div>
      <Card>
        <EmptyState
          icon="award"
          title="No certificates yet"
          description="Complete a course that awards one, and it will wait for you here."
          action={<Button variant="primary">Browse the catalog</Button>}
        />
      </Card>
    </Section>
  )
}
