import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Choice } from '#learning/types'
import { loadChoices } from '~/ui/load_choices'
import { useFieldError } from '~/ui/field_errors'
import { RemovableChip } from '~/ui/removable_chip'
import { SearchComboBox } from '~/ui/search_combo_box'

type PeoplePickerProps = { path: string; initial: Choice[] }

const SHOWN = 24

/** People, found by name one after the other; those chosen stand below. */
export function PeoplePicker({ path, initial }: PeoplePickerProps) {
  const { formatMessage } = useIntl()
  const error = useFieldError('people')
  const [chosen, setChosen] = useState(initial)
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<Choice[]>([])
  const isChosen = ({ value }: Choice) => chosen.some((person) => person.value === value)

  function add(value: string | null) {
    const person = found.find((one) => one.value === value)
    if (!person || isChosen(person)) return
    setChosen([...chosen, person])
    // A fresh field for the next name.
    setRound(round + 1)
  }

  return (
    <div className="flex flex-col gap-2.5" data-field="people">
      {chosen.map(({ value }) => (
        <input key={value} type="hidden" name="people[]" value={value} />
      ))}
      <SearchComboBox
        key={round}
        label={formatMessage({ id: 'learning.assign.people' })}
        hint={formatMessage({ id: 'learning.assign.people_hint' })}
        error={error}
        isRequired
        loadOptions={async (search, signal) => {
          const people = await loadChoices(path, search, signal)
          setFound(people)
          return people.map((person) => ({ ...person, isDisabled: isChosen(person) }))
        }}
        onChange={add}
      />
      {chosen.length > 0 && (
        <ul
          aria-label={formatMessage({ id: 'learning.assign.chosen' }, { count: chosen.length })}
          className="flex flex-wrap gap-1.5"
        >
          {chosen.slice(0, SHOWN).map((person) => (
            <li key={person.value}>
              <RemovableChip
                label={person.label}
                removeLabel={formatMessage(
                  { id: 'learning.assign.remove' },
                  { name: person.label }
                )}
                title={person.description}
                onRemove={() => setChosen(chosen.filter((one) => one !== person))}
              />
            </li>
          ))}
          {chosen.length > SHOWN && (
            <li className="self-center text-[0.8125rem] text-ink-muted">
              {formatMessage({ id: 'learning.assign.more' }, { count: chosen.length - SHOWN })}
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
