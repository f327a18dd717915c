import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { RadioGroup } from '~/ui/radio_group'
import { RichText } from '~/ui/rich_text'
import type { AnswerProps } from '~/assessments/answers/types'

const ROW =
  'rounded-control border bg-surface px-4 py-3 text-[0.9375rem] transition-colors duration-100 hover:border-line-strong selected:border-accent selected:bg-accent-soft pointer-coarse:min-h-12'

/** One or several of the options. */
export function ChoiceAnswer(props: AnswerProps<'multiple_choice'>) {
  return props.view.multiple ? <SeveralOf {...props} /> : <OneOf {...props} />
}

function OneOf({ question, view, value, onChange, isDisabled }: AnswerProps<'multiple_choice'>) {
  const { formatMessage } = useIntl()
  const [chosen] = chosenOf(value)
  const htmlOf = new Map(view.options.map(({ id, html }) => [id, html]))
  return (
    <div className="flex flex-col items-start gap-2">
      <RadioGroup
        label={question.text}
        hideLabel
        look="rows"
        className="w-full"
        isDisabled={isDisabled}
        options={view.options.map(({ id, text }) => ({ value: id, label: text }))}
        renderLabel={({ value: id, label }) => (
          <RichText
            html={htmlOf.get(id) ?? null}
            text={label}
            className="text-[0.9375rem] leading-5"
          />
        )}
        value={chosen ?? null}
        onChange={(id) => onChange({ chosen: [id] })}
      />
      {chosen && !isDisabled && (
        <Button size="sm" variant="ghost" onPress={() => onChange(null)}>
          {formatMessage({ id: 'assessments.taking.clear' })}
        </Button>
      )}
    </div>
  )
}

function SeveralOf({
  question,
  view,
  value,
  onChange,
  isDisabled,
}: AnswerProps<'multiple_choice'>) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-muted">{formatMessage({ id: 'assessments.taking.choose_all' })}</p>
      <CheckboxGroup
        label={question.text}
        hideLabel
        isDisabled={isDisabled}
        value={chosenOf(value)}
        onChange={(chosen) => onChange(chosen.length > 0 ? { chosen } : null)}
      >
        {view.options.map(({ id, text, html }) => (
          <Checkbox key={id} value={id} className={ROW}>
            <RichText html={html ?? null} text={text} className="text-[0.9375rem] leading-5" />
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  )
}

function chosenOf(value: AnswerProps['value']): string[] {
  return (value as { chosen?: string[] } | null)?.chosen ?? []
}
