import { useIntl } from 'react-intl'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'
import type { AnswerProps } from '~/assessments/answers/types'

const textOf = (value: AnswerProps['value']) => (value as { text?: string } | null)?.text ?? ''
const answerOf = (text: string) => (text === '' ? null : { text })

/** A word or a line. */
export function ShortTextAnswer({ value, onChange, isDisabled }: AnswerProps) {
  const { formatMessage } = useIntl()
  return (
    <TextField
      label={formatMessage({ id: 'assessments.taking.your_answer' })}
      isRequired
      className="max-w-xl"
      value={textOf(value)}
      onChange={(text) => onChange(answerOf(text), { isTyping: true })}
      isDisabled={isDisabled}
      autoComplete="off"
      spellCheck="false"
      maxLength={1000}
    />
  )
}

export function NumberAnswer({ value, onChange, isDisabled }: AnswerProps) {
  const { formatMessage } = useIntl()
  return (
    <TextField
      label={formatMessage({ id: 'assessments.taking.your_number' })}
      hint={formatMessage({ id: 'assessments.taking.number_hint' })}
      isRequired
      className="max-w-64"
      value={textOf(value)}
      onChange={(text) => onChange(answerOf(text), { isTyping: true })}
      isDisabled={isDisabled}
      autoComplete="off"
      maxLength={200}
    />
  )
}

/** A longer text, with the number of words where it matters. */
export function EssayAnswer({ view, value, onChange, isDisabled }: AnswerProps<'essay'>) {
  const { formatMessage } = useIntl()
  const text = textOf(value)
  const { minWords, maxWords } = view
  return (
    <div className="flex flex-col gap-1.5">
      <TextArea
        label={formatMessage({ id: 'assessments.taking.your_answer' })}
        isRequired
        rows={10}
        value={text}
        onChange={(next) => onChange(answerOf(next), { isTyping: true })}
        isDisabled={isDisabled}
        maxLength={500_000}
      />
      <p className="text-[0.8125rem] text-ink-muted">
        {formatMessage({ id: 'assessments.taking.words' }, { count: countWords(text) })}
        {(minWords || maxWords) && ' · '}
        {minWords && maxWords
          ? formatMessage({ id: 'assessments.taking.words_between' }, { minWords, maxWords })
          : minWords
            ? formatMessage({ id: 'assessments.taking.words_min' }, { minWords })
            : maxWords && formatMessage({ id: 'assessments.taking.words_max' }, { maxWords })}
      </p>
    </div>
  )
}

/** As the server counts them, in any script. */
function countWords(text: string) {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
  return Array.from(segments).filter(({ isWordLike }) => isWordLike).length
}
