import { useState } from 'react'
import { useIntl } from 'react-intl'
import {
  newId,
  withChanged,
  without,
  type EditorProps,
  type QuestionEditor,
} from '~/assessments/editors/types'
import { Button } from '~/ui/button'
import { FieldError } from '~/ui/field_error'
import { useFieldError } from '~/ui/field_errors'
import { IconButton } from '~/ui/icon_button'
import { TextField } from '~/ui/text_field'

type Choice = { id: string; text: string }
type Prompt = { id: string; text: string; html?: string; match: string }
type Data = { prompts: Prompt[]; choices: Choice[] }

/** As authors think of it: pairs, and answers that belong to nothing. */
type Pair = { id: string; text: string; html?: string; choiceId: string; answer: string }
type Pairs = { pairs: Pair[]; extras: Choice[] }

const newPair = (): Pair => ({ id: newId(), text: '', choiceId: newId(), answer: '' })

export const matchingEditor: QuestionEditor<Data> = {
  initial: () => dataOf({ pairs: [newPair(), newPair(), newPair()], extras: [] }),
  Editor: MatchingEditor,
  preview: ({ prompts, choices }) => ({
    type: 'matching',
    prompts: prompts.map(({ id, text, html }) => ({
      id,
      text: text || '…',
      ...(html && { html }),
    })),
    // By their ids, which are random: the author's order would be the key.
    choices: [...choices]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, text }) => ({ id, text: text || '…' })),
  }),
}

function MatchingEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  const [state, setState] = useState(() => pairsOf(data))
  const message = useFieldError('data.prompts')
  const { pairs, extras } = state
  const { choices } = data
  const t = (name: string, values?: Record<string, number | string>) =>
    formatMessage({ id: `assessments.editor.${name}` }, values)

  function update(change: Partial<Pairs>) {
    const next = { ...state, ...change }
    setState(next)
    onChange(dataOf(next))
  }
  const nameOf = (choice: string) =>
    `data.choices[${choices.findIndex(({ id }) => id === choice)}].text`

  return (
    <div className="flex flex-col gap-4" data-field="data.prompts">
      <ol className="flex flex-col gap-3">
        {pairs.map((pair, at) => (
          <li key={pair.id} className="flex items-end gap-2">
            <TextField
              name={`data.prompts[${at}].text`}
              label={t('pair_left', { number: at + 1 })}
              isRequired
              className="grow basis-0"
              value={pair.text}
              onChange={(text) =>
                update({ pairs: withChanged(pairs, at, { text, html: undefined }) })
              }
            />
            <TextField
              name={nameOf(data.prompts[at]?.match ?? '')}
              label={t('pair_right', { number: at + 1 })}
              isRequired
              className="grow basis-0"
              value={pair.answer}
              onChange={(answer) => update({ pairs: withChanged(pairs, at, { answer }) })}
            />
            <IconButton
              icon="trash"
              label={t('remove_named', { name: t('pair', { number: at + 1 }) })}
              isDisabled={pairs.length === 1}
              onPress={() => update({ pairs: without(pairs, at) })}
            />
          </li>
        ))}
      </ol>
      <FieldError message={message} />
      <div>
        <Button size="sm" icon="plus" onPress={() => update({ pairs: [...pairs, newPair()] })}>
          {t('add_pair')}
        </Button>
      </div>
      {extras.length > 0 && (
        <ol className="flex flex-col gap-3">
          {extras.map((extra, at) => (
            <li key={extra.id} className="flex items-end gap-2">
              <TextField
                name={nameOf(extra.id)}
                label={t('extra', { number: at + 1 })}
                isRequired
                className="grow"
                value={extra.text}
                onChange={(text) => update({ extras: withChanged(extras, at, { text }) })}
              />
              <IconButton
                icon="trash"
                label={t('remove_named', { name: t('extra', { number: at + 1 }) })}
                onPress={() => update({ extras: without(extras, at) })}
              />
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          size="sm"
          icon="plus"
          onPress={() => update({ extras: [...extras, { id: newId(), text: '' }] })}
        >
          {t('add_extra')}
        </Button>
      </div>
    </div>
  )
}

/** Pairs with the same answer share one choice. */
function dataOf({ pairs, extras }: Pairs): Data {
  const choices: Choice[] = []
  const prompts = pairs.map(({ id, text, html, choiceId, answer }) => {
    const same = answer.trim() && choices.find((choice) => choice.text.trim() === answer.trim())
    if (!same) choices.push({ id: choiceId, text: answer })
    return { id, text, ...(html && { html }), match: same ? same.id : choiceId }
  })
  return { prompts, choices: [...choices, ...extras] }
}

function pairsOf({ prompts, choices }: Data): Pairs {
  const used = new Set(prompts.map(({ match }) => match))
  const taken = new Set<string>()
  return {
    pairs: prompts.map(({ id, text, html, match }) => {
      const choiceId = taken.has(match) ? newId() : match
      taken.add(match)
      const answer = choices.find((choice) => choice.id === match)?.text ?? ''
      return { id, text, html, choiceId, answer }
    }),
    extras: choices.filter(({ id }) => !used.has(id)),
  }
}
