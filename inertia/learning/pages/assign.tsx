import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Choice } from '#learning/types'
import { DueFields } from '~/learning/components/due_fields'
import { PeoplePicker } from '~/learning/components/people_picker'
import { loadChoices } from '~/ui/load_choices'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { RadioGroup } from '~/ui/radio_group'
import { SearchComboBox } from '~/ui/search_combo_box'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

type AssignProps = {
  base: '/team' | '/admin/enrollments'
  people: Choice[]
  course: Choice | null
  departments: Choice[]
}

/** Who, what, and by when. */
export default function Assign({ base, people, course, departments }: AssignProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.assign.${id}` })
  const [audience, setAudience] = useState('people')
  return (
    <>
      <PageHeader
        title={words('title')}
        description={words('lead')}
        breadcrumbs={[
          {
            label: formatMessage({
              id: base === '/team' ? 'ui.navigation.team' : 'ui.navigation.enrollments',
            }),
            href: base,
          },
          { label: words('title') },
        ]}
      />
      <Card className="max-w-3xl">
        <Form action={`${base}/assignments`} method="post" className="max-w-none">
          {departments.length > 0 ? (
            <RadioGroup
              label={words('who')}
              name="audience"
              value={audience}
              onChange={setAudience}
              isRequired
              options={[
                { value: 'people', label: words('by_name') },
                { value: 'department', label: words('by_department') },
              ]}
            />
          ) : (
            <input type="hidden" name="audience" value="people" />
          )}
          {audience === 'people' ? (
            <PeoplePicker path={`${base}/assign/people`} initial={people} />
          ) : (
            <Select
              name="department"
              label={words('department')}
              options={departments}
              isRequired
            />
          )}
          <SearchComboBox
            name="course"
            label={words('course')}
            selected={course ?? undefined}
            isRequired
            loadOptions={(search, signal) => loadChoices(`${base}/assign/courses`, search, signal)}
          />
          <DueFields />
          <Checkbox name="movesDue" hint={words('moves_due_hint')}>
            {words('moves_due')}
          </Checkbox>
          <TextArea name="note" label={words('note')} hint={words('note_hint')} rows={3} />
          <FormActions>
            <SubmitButton>{words('submit')}</SubmitButton>
            <LinkButton href={base} variant="ghost">
              {formatMessage({ id: 'ui.cancel' })}
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
