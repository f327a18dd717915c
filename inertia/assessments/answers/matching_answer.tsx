import { useIntl } from 'react-intl'
import { RichText } from '~/ui/rich_text'
import { Select } from '~/ui/select'
import type { AnswerProps } from '~/assessments/answers/types'

const NONE = '-'

/** A choice for each prompt; as a list of fields it works with every device. */
export function MatchingAnswer({ view, value, onChange, isDisabled }: AnswerProps<'matching'>) {
  const { formatMessage } = useIntl()
  const matches = (value as { matches?: Record<string, string> } | null)?.matches ?? {}
  const options = [
    { value: NONE, label: formatMessage({ id: 'assessments.taking.no_match' }) },
    ...view.choices.map(({ id, text }) => ({ value: id, label: text })),
  ]

  function choose(prompt: string, choice: string) {
    const { [prompt]: _, ...others } = matches
    const next = choice === NONE ? others : { ...others, [prompt]: choice }
    onChange(Object.keys(next).length > 0 ? { matches: next } : null)
  }

  return (
    <ul className="flex flex-col gap-3">
      {view.prompts.map(({ id, text, html }) => (
        <li
          key={id}
          className="grid items-center gap-2 rounded-control border bg-surface px-4 py-3 sm:grid-cols-2 sm:gap-4"
        >
          <RichText html={html ?? null} text={text} className="text-[0.9375rem] leading-6" />
          <Select
            label={text}
            hideLabel
            options={options}
            value={matches[id] ?? NONE}
            onChange={(choice) => choose(id, choice)}
            isDisabled={isDisabled}
          />
        </li>
      ))}
    </ul>
  )
}
