import { useEffect, useState } from 'react'
import { ComboBox } from '~/ui/combo_box'
import type { FieldProps } from '~/ui/field_parts'
import type { OptionItem } from '~/ui/option'
import { useDebounced } from '~/ui/use_debounced'

type SearchComboBoxProps = FieldProps & {
  /** Asks the server; `signal` ends a question that was overtaken by the next one. */
  loadOptions: (search: string, signal: AbortSignal) => Promise<OptionItem[]>
  /** What is chosen at the start, so that its label can be shown before any search. */
  selected?: OptionItem
  onChange?: (value: string | null) => void
  placeholder?: string
  autoFocus?: boolean
}

/** One of very many choices, which the server searches. */
export function SearchComboBox({ loadOptions, selected, ...field }: SearchComboBoxProps) {
  const [text, setText] = useState(selected?.label ?? '')
  const { options, isLoading } = useOptions(loadOptions, useDebounced(text, 250), selected)
  return (
    <ComboBox
      {...field}
      options={options}
      defaultValue={selected?.value}
      inputValue={text}
      onInputChange={setText}
      isLoading={isLoading}
    />
  )
}

function useOptions(
  loadOptions: SearchComboBoxProps['loadOptions'],
  search: string,
  selected?: OptionItem
) {
  const [options, setOptions] = useState<OptionItem[]>(selected ? [selected] : [])
  const [isLoading, setLoading] = useState(false)

  useEffect(() => {
    const overtaken = new AbortController()
    setLoading(true)
    loadOptions(search, overtaken.signal)
      .then((found) => !overtaken.signal.aborted && setOptions(found))
      .catch(() => !overtaken.signal.aborted && setOptions([]))
      .finally(() => !overtaken.signal.aborted && setLoading(false))
    return () => overtaken.abort()
    // Callers write the function inline: only a new text is a new question.
  }, [search])

  return { options, isLoading }
}
