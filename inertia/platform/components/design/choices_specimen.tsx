import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { RadioGroup } from '~/ui/radio_group'
import { Section } from '~/ui/section'
import { Switch } from '~/ui/switch'

const FORMATS = [
  {
    value: 'self_paced',
    label: 'Self-paced',
    description: 'Anyone starts whenever it suits them.',
  },
  { value: 'blended', label: 'Blended', description: 'Lessons online and days together.' },
]

const RESULTS = [
  { value: 'now', label: 'Immediately' },
  { value: 'after', label: 'After the due date' },
  { value: 'never', label: 'Never', isDisabled: true },
]

export function ChoicesSpecimen() {
  return (
    <Section title="Choices">
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Card title="Checkbox">
          <div className="flex flex-col gap-4">
            <CheckboxGroup label="Send a reminder" defaultValue={['week']} isRequired>
              <Checkbox value="week">A week before</Checkbox>
              <Checkbox value="day">A day before</Checkbox>
              <Checkbox value="late" isDisabled>
                When overdue
              </Checkbox>
            </CheckboxGroup>
            <Checkbox isIndeterminate hint="Some of them are.">
              All modules required
            </Checkbox>
            <CheckboxGroup label="Audience" error="Choose at least one." isRequired>
              <Checkbox value="a">Everyone in Hamburg</Checkbox>
            </CheckboxGroup>
          </div>
        </Card>
        <Card title="Radio group">
          <div className="flex flex-col gap-5">
            <RadioGroup label="Show results" options={RESULTS} defaultValue="now" isRequired />
            <RadioGroup
              label="Format"
              options={FORMATS}
              defaultValue="blended"
              look="cards"
              isRequired
            />
          </div>
        </Card>
        <Card title="Switch">
          <div className="flex flex-col gap-4">
            <Switch defaultSelected hint="People find it in the catalog.">
              Listed
            </Switch>
            <Switch>Certificates</Switch>
            <Switch isDisabled>Seats are limited</Switch>
          </div>
        </Card>
      </div>
    </Section>
  )
}
