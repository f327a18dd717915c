import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { RadioGroup } from '~/ui/radio_group'
import type { AnswerProps } from '~/assessments/answers/types'

export function TrueFalseAnswer({
  question,
  value,
  onChange,
  isDisabled,
}: AnswerProps<'true_false'>) {
  const { formatMessage } = useIntl()
  const answer = (value as { answer?: boolean | null } | null)?.answer ?? null
  return (
    <div className="flex flex-col items-start gap-2">
      <RadioGroup
        label={question.text}
        hideLabel
        look="rows"
        className="w-full"
        isDisabled={isDisabled}
        options={['true', 'false'].map((name) => ({
          value: name,
          label: formatMessage({ id: `assessments.answers.${name}` }),
        }))}
        value={answer === null ? null : String(answer)}
        onChange={(name) => onChange({ answer: name === 'true' })}
      />
      {answer !== null && !isDisabled && (
        <Button size="sm" variant="ghost" onPress={() => onChange(null)}>
          {formatMessage({ id: 'assessments.taking.clear' })}
        </Button>
      )}
    </div>
  )
}
