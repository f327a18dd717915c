import { Card } from '~/ui/card'
import { BulkInputs } from '~/ui/list/bulk_inputs'
import { ResourceList } from '~/ui/resource_list'
import { RichText } from '~/ui/rich_text'
import { Section } from '~/ui/section'
import { TagLinks } from '~/ui/tag_links'
import { TagsField } from '~/ui/tags_field'
import { TextChanges } from '~/ui/text_changes'
import { TimeZoneField } from '~/ui/time_zone_field'
import { UndoButton } from '~/ui/undo_button'
import { UploadField } from '~/ui/upload/upload_field'

const WORDS = ['Safety', 'Warehouse', 'Yearly', 'Onboarding']

const findWords = async (search: string) =>
  WORDS.filter((word) => word.toLowerCase().includes(search.toLowerCase()))

/** What records bring along: tags, files, texts that changed, a way back. */
export function RecordsSpecimen() {
  return (
    <Section title="Records" description="What records bring along.">
      <Card>
        <div className="grid gap-6 sm:grid-cols-2">
          <TagsField label="Tags" defaultValue={['Safety', 'Yearly']} loadTags={findWords} />
          <TimeZoneField name="zone" label="Time zone" />
          <TagLinks
            label="Tags of a course"
            href={() => '/design'}
            tags={[
              { name: 'Safety', color: 'danger' },
              { name: 'Yearly', color: 'info' },
              { name: 'Approved', color: 'success' },
              { name: 'Draft', color: 'warning' },
              { name: 'Other', color: 'neutral' },
            ]}
          />
          <UndoButton offer={{ href: '/design' }} />
          <UploadField purpose="lesson_file" label="Files" />
          <ResourceList
            resources={[
              {
                id: '1',
                kind: 'file',
                title: 'Checklist.pdf',
                href: '/design',
                sizeBytes: 120_000,
              },
              {
                id: '2',
                kind: 'link',
                title: 'Only for participants',
                href: null,
                sizeBytes: null,
              },
            ]}
          />
          <RichText html={null} text={'Two lines\nof an author'} />
          <TextChanges
            changes={[
              { kind: 'same', text: 'Check the truck' },
              { kind: 'removed', text: 'once a week' },
              { kind: 'added', text: 'before each shift' },
            ]}
          />
        </div>
        <BulkInputs target={{ ids: ['1'] }} />
      </Card>
    </Section>
  )
}
