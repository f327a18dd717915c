import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TrashDilemma, TrashQuestion } from '#platform/trash/types'
import { Callout } from '~/ui/callout'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

/** Asks how something comes back that cannot come back as it was. */
export function DilemmaDialog({ dilemma }: { dilemma: TrashDilemma }) {
  const { formatMessage } = useIntl()
  const [isOpen, setOpen] = useState(true)
  const { path, title, questions } = dilemma
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={formatMessage({ id: 'platform.trash.dilemma_title' }, { title })}
      description={formatMessage({ id: 'platform.trash.dilemma_lead' })}
      size="sm"
    >
      <Form action={`${path}/restoration`} method="post" guardsChanges={false}>
        {questions.map((question) => (
          <Question key={question.name} question={question} />
        ))}
        {questions.every(isAnswerable) && (
          <FormActions>
            <SubmitButton>{formatMessage({ id: 'platform.trash.restore' })}</SubmitButton>
          </FormActions>
        )}
      </Form>
    </Dialog>
  )
}

const isAnswerable = ({ options }: TrashQuestion) => options?.length !== 0

function Question({ question }: { question: TrashQuestion }) {
  const { formatMessage } = useIntl()
  const { name, wanted, value, options, isOptional } = question
  const t = (word: string) =>
    formatMessage({ id: `platform.trash.questions.${name}.${word}` }, { wanted })
  const field = {
    name: `answers[${name}]`,
    label: t('label'),
    hint: t('hint'),
    defaultValue: value,
  }
  if (!options) return <TextField {...field} isRequired={!isOptional} />
  if (options.length === 0) return <Callout kind="warning">{t('none')}</Callout>
  return <Select {...field} options={options} isRequired />
}
