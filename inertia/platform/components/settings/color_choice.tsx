import { useIntl } from 'react-intl'
import type { ReadableAccent } from '#platform/branding/readable_accent'
import { TextField } from '~/ui/text_field'

type ColorChoiceProps = {
  name: string
  label: string
  hint: string
  value: string
  /** Counts while none is chosen. */
  usual: string
  shades: ReadableAccent | null
  isDisabled?: boolean
  onChange: (color: string) => void
}

/** A colour, by eye or by its number, and whether it can be read. */
export function ColorChoice(props: ColorChoiceProps) {
  const { name, label, hint, value, usual, shades, isDisabled, onChange } = props
  const { formatMessage } = useIntl()
  const chosen = /^#[0-9a-f]{6}$/i.test(value) ? value : usual
  const isCorrected = shades !== null && shades.light.accent !== chosen.toLowerCase()
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-end gap-2">
        <TextField
          {...{ name, label, hint, value, isDisabled, onChange }}
          placeholder={usual}
          maxLength={7}
          spellCheck="false"
          className="grow"
        />
        <input
          type="color"
          aria-label={label}
          value={chosen}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
          className="h-9 w-12 shrink-0 rounded-control border bg-surface p-1"
        />
      </div>
      <p aria-live="polite" className="text-[0.8125rem] text-ink-muted">
        {formatMessage({ id: `platform.branding.${isCorrected ? 'corrected' : 'fine'}` })}
      </p>
    </div>
  )
}
