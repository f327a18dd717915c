import { useIntl } from 'react-intl'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text_field'
import type { AnswerProps } from '~/assessments/answers/types'

const NONE = '-'

/** Gaps within a text: typed, or chosen from a menu. */
export function FillBlankAnswer({ view, value, onChange, isDisabled }: AnswerProps<'fill_blank'>) {
  const { formatMessage } = useIntl()
  const blanks = (value as { blanks?: Record<string, string> } | null)?.blanks ?? {}
  const numbers = view.segments.flatMap((segment) => ('blank' in segment ? [segment.blank] : []))

  function fill(blank: string, text: string, isTyping: boolean) {
    const { [blank]: _, ...others } = blanks
    const next = text === '' ? others : { ...others, [blank]: text }
    onChange(Object.keys(next).length > 0 ? { blanks: next } : null, { isTyping })
  }

  return (
    <div className="reading leading-11 whitespace-pre-line">
      {view.segments.map((segment, index) => {
        if (!('blank' in segment)) return <span key={index}>{segment.text}</span>
        const label = formatMessage(
          { id: 'assessments.taking.blank' },
          { number: numbers.indexOf(segment.blank) + 1 }
        )
        return (
          <span key={index} className="mx-1 inline-block w-44 align-middle leading-5">
            {'choices' in segment ? (
              <Select
                label={label}
                hideLabel
                isDisabled={isDisabled}
                options={[
                  { value: NONE, label: '…' },
                  ...segment.choices.map(({ id, text }) => ({ value: id, label: text })),
                ]}
                value={blanks[segment.blank] ?? NONE}
                onChange={(id) => fill(segment.blank, id === NONE ? '' : id, false)}
              />
            ) : (
              <TextField
                label={label}
                hideLabel
                isDisabled={isDisabled}
                autoComplete="off"
                spellCheck="false"
                value={blanks[segment.blank] ?? ''}
                onChange={(text) => fill(segment.blank, text, true)}
                maxLength={1000}
              />
            )}
          </span>
        )
      })}
    </div>
  )
}
