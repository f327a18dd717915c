import { useState } from 'react'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ComboBox } from '~/ui/combo_box'
import { DateTimeField } from '~/ui/date_time_field'
import { FileDrop } from '~/ui/file_drop'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { NumberField } from '~/ui/number_field'
import { OptionsField } from '~/ui/options_field'
import { SearchComboBox } from '~/ui/search_combo_box'
import { SearchField } from '~/ui/search_field'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'
import { ErrorSummary } from '~/ui/error_summary'

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German', description: 'Germany, Austria, Switzerland' },
  { value: 'ar', label: 'Arabic', isDisabled: true },
]

const UPLOADS = [
  { id: '1', name: 'forklift-inspection-checklist.pdf', sizeBytes: 482_000 },
  { id: '2', name: 'load-charts.mp4', sizeBytes: 48_200_000, percent: 62 },
  {
    id: '3',
    name: 'notes.exe',
    error: 'Programs cannot be uploaded. Choose a document or a video.',
  },
]

export function FieldsSpecimen() {
  return (
    <Section title="Fields" description="A label, a hint, a control, and what is wrong with it.">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="As they come">
          <Form action="/design" method="post" guardsChanges={false}>
            <TextField label="Course title" name="title" isRequired placeholder="Forklift Safety" />
            <TextField
              label="Short name"
              name="slug"
              hint="Part of the address. Small letters, digits and hyphens."
              defaultValue="forklift-safety"
            />
            <TextArea
              label="Description"
              name="description"
              placeholder="What will people be able to do?"
            />
            <NumberField label="Seats" name="seats" defaultValue={12} minValue={1} maxValue={500} />
            <Select
              label="Language"
              name="language"
              options={LANGUAGES}
              defaultValue="en"
              isRequired
            />
            <ComboBox label="Category" name="category" options={categories()} />
            <SearchComboBox label="Author" name="author" loadOptions={findAuthors} />
            <DateTimeField label="Due" name="dueAt" defaultValue="2026-12-01T16:30:00.000Z" />
            <DateTimeField label="Starts on" name="startsOn" granularity="day" isRequired />
            <OptionsField
              label="Sizes"
              name="sizes"
              defaultValue={[
                { key: 'small', label: 'Small' },
                { key: 'large', label: 'Large' },
              ]}
            />
            <FormActions>
              <SubmitButton>Save course</SubmitButton>
            </FormActions>
          </Form>
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title="With errors">
            <div className="flex flex-col gap-5">
              <ErrorsOnDemand />
              <TextField
                label="Course title"
                name="wrong"
                isRequired
                error="Give the course a title."
              />
              <NumberField label="Seats" defaultValue={900} error="At most 500 seats." />
              <Select label="Language" options={LANGUAGES} error="Choose a language." isRequired />
            </div>
          </Card>
          <Card title="Disabled and read-only">
            <div className="flex flex-col gap-5">
              <TextField label="E-mail" defaultValue="lina@acme.test" isDisabled />
              <TextField label="Identifier" defaultValue="0199-41ab" isReadOnly />
              <SearchField label="Search people" />
            </div>
          </Card>
          <Card title="Files">
            <FileDrop
              label="Add documents and videos"
              hint="PDF, DOCX, MP4 up to 500 MB."
              isMultiple
              uploads={UPLOADS}
              onRemove={() => undefined}
            />
          </Card>
        </div>
      </div>
    </Section>
  )
}

/** The summary takes the focus, so it waits to be asked for. */
function ErrorsOnDemand() {
  const [errors, setErrors] = useState<Record<string, string>>({})
  return (
    <>
      <Button
        onPress={() =>
          setErrors({ title: 'Give the course a title.', seats: 'At most 500 seats.' })
        }
      >
        Show the summary
      </Button>
      <ErrorSummary errors={errors} />
    </>
  )
}

function categories() {
  const names = ['Compliance', 'Leadership', 'Machines', 'Safety at work', 'Software', 'Welcome']
  return names.map((label) => ({ value: label, label }))
}

async function findAuthors(search: string) {
  const names = ['Ada Author', 'Ines Instructor', 'Rahim Reviewer']
  return names
    .filter((name) => name.toLowerCase().includes(search.toLowerCase()))
    .map((label) => ({ value: label, label, description: 'Acme Manufacturing' }))
}
