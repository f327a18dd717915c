import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFieldError } from '~/ui/field_errors'
import { IconButton } from '~/ui/icon_button'
import { TextField } from '~/ui/text_field'

type Option = { key: string; label: string }
type Line = Option & { id: number }

type OptionsFieldProps = { name: string; label: string; defaultValue?: Option[] | null }

/** Answers to choose from, in their order. What was there before keeps its key, however it is called. */
export function OptionsField({ name, label, defaultValue }: OptionsFieldProps) {
  const { formatMessage } = useIntl()
  const error = useFieldError(name)
  const nextId = useRef(0)
  const newLine = (option?: Option): Line => ({
    key: '',
    label: '',
    ...option,
    id: nextId.current++,
  })
  const [lines, setLines] = useState(() => [...(defaultValue ?? []).map(newLine), newLine()])
  const t = (key: string, values?: Record<string, number>) =>
    formatMessage({ id: `ui.options.${key}` }, values)

  function rename(id: number, words: string) {
    const renamed = lines.map((line) => (line.id === id ? { ...line, label: words } : line))
    // There is always an empty line to go on with.
    setLines(renamed.at(-1)?.label ? [...renamed, newLine()] : renamed)
  }

  function move(at: number, by: -1 | 1) {
    const moved = [...lines]
    ;[moved[at], moved[at + by]] = [moved[at + by], moved[at]]
    setLines(moved)
  }

  const said = lines.filter((line) => line.label.trim())
  return (
    <fieldset className="flex flex-col gap-2" data-field={name}>
      <legend className="pb-1.5 text-sm font-medium">{label}</legend>
      {said.map((line, at) => (
        <span key={line.id} hidden>
          <input type="hidden" name={`${name}[${at}][key]`} value={line.key} />
          <input type="hidden" name={`${name}[${at}][label]`} value={line.label} />
        </span>
      ))}
      {said.length === 0 && <input type="hidden" name={name} value="" />}
      <ul className="flex flex-col gap-2">
        {lines.map((line, at) => (
          <li key={line.id} className="flex items-center gap-1">
            <TextField
              label={t('answer', { number: at + 1 })}
              hideLabel
              error={at === 0 ? error : undefined}
              value={line.label}
              onChange={(words) => rename(line.id, words)}
              maxLength={80}
              className="grow"
            />
            <IconButton
              icon="arrow-up"
              variant="ghost"
              label={t('up', { number: at + 1 })}
              isDisabled={at === 0 || !line.label}
              onPress={() => move(at, -1)}
            />
            <IconButton
              icon="arrow-down"
              variant="ghost"
              label={t('down', { number: at + 1 })}
              isDisabled={at >= said.length - 1}
              onPress={() => move(at, 1)}
            />
            <IconButton
              icon="close"
              variant="ghost"
              label={t('remove', { number: at + 1 })}
              isDisabled={!line.label}
              onPress={() => setLines(lines.filter(({ id }) => id !== line.id))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
