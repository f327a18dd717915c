import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { FieldProps } from '~/ui/field_parts'
import type { OptionItem } from '~/ui/option'
import { RemovableChip } from '~/ui/removable_chip'
import { SearchComboBox } from '~/ui/search_combo_box'

type TagsFieldProps = FieldProps & {
  defaultValue: string[]
  onChange?: (tags: string[]) => void
  /** Words that are used already, for what was typed. */
  loadTags: (search: string, signal: AbortSignal) => Promise<string[]>
}

const MOST = 20

const same = (one: string, other: string) =>
  one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0

/** Words that mark a record: found by typing, or new. With a name they are sent as an array. */
export function TagsField({ defaultValue, onChange, loadTags, name, ...field }: TagsFieldProps) {
  const { formatMessage } = useIntl()
  const [tags, setTags] = useState(defaultValue)
  const [round, setRound] = useState(0)

  function change(changed: string[]) {
    setTags(changed)
    onChange?.(changed)
  }

  function add(word: string | null) {
    if (!word || tags.some((tag) => same(tag, word))) return
    change([...tags, word])
    // A fresh field for the next word.
    setRound(round + 1)
  }

  async function loadOptions(search: string, signal: AbortSignal): Promise<OptionItem[]> {
    const word = search.replace(/\s+/g, ' ').trim()
    const known = (await loadTags(word, signal)).filter(
      (tag) => !tags.some((one) => same(one, tag))
    )
    const options = known.map((tag) => ({ value: tag, label: tag }))
    if (!word || [...known, ...tags].some((tag) => same(tag, word))) return options
    const label = formatMessage({ id: 'ui.tags.add' }, { tag: word })
    return [...options, { value: word, label }]
  }

  return (
    <div className="flex flex-col gap-2" data-field={name}>
      {name && tags.length === 0 && <input type="hidden" name={name} value="" />}
      {name && tags.map((tag) => <input key={tag} type="hidden" name={`${name}[]`} value={tag} />)}
      <SearchComboBox
        key={round}
        {...field}
        autoFocus={round > 0}
        isDisabled={tags.length >= MOST}
        loadOptions={loadOptions}
        onChange={add}
      />
      {tags.length > 0 && (
        <ul aria-label={field.label} className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <RemovableChip
                label={tag}
                removeLabel={formatMessage({ id: 'ui.tags.remove' }, { tag })}
                onRemove={() => change(tags.filter((one) => one !== tag))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
