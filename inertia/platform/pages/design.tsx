import { ButtonsSpecimen } from '~/platform/components/design/buttons_specimen'
import { ChoicesSpecimen } from '~/platform/components/design/choices_specimen'
import { DisplaySpecimen } from '~/platform/components/design/display_specimen'
import { FeedbackSpecimen } from '~/platform/components/design/feedback_specimen'
import { FieldsSpecimen } from '~/platform/components/design/fields_specimen'
import { ListSpecimen } from '~/platform/components/design/list_specimen'
import { OverlaysSpecimen } from '~/platform/components/design/overlays_specimen'
import { ReadingSpecimen } from '~/platform/components/design/reading_specimen'
import { RecordsSpecimen } from '~/platform/components/design/records_specimen'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'
import { Tabs } from '~/ui/tabs'

/** Every component in every state, for those who build with them. Only routed in development. */
export default function Design() {
  return (
    <>
      <PageHeader
        title="Design system"
        description="Every component in every state. Try it with the keyboard, in the dark, from right to left and at 390 pixels."
        breadcrumbs={[{ label: 'Home', href: '/home' }, { label: 'Design system' }]}
        badge={<StatusBadge status="draft" label="Development" />}
        actions={
          <LinkButton href="/home" icon="home">
            Home
          </LinkButton>
        }
      />
      <Tabs
        label="Parts of this page"
        tabs={[
          { href: '/design', label: 'Components', count: 48, isCurrent: true },
          { href: '/design?part=layouts', label: 'Layouts', count: 4 },
          { href: '/design?part=tokens', label: 'Tokens' },
        ]}
      />
      <ListSpecimen />
      <ButtonsSpecimen />
      <FieldsSpecimen />
      <ChoicesSpecimen />
      <OverlaysSpecimen />
      <FeedbackSpecimen />
      <DisplaySpecimen />
      <ReadingSpecimen />
      <RecordsSpecimen />
    </>
  )
}
