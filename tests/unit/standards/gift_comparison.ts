import { compare, decimalOf, divide, add, subtract, decimalText } from '#platform/math/decimal'
import { plainText } from '#platform/html/plain_text'
import type { GiftQuestion } from '#standards/gift/gift_question'

export interface MoodleQuestion {
  type: string
  name?: string
  questiontext?: string
  generalfeedback?: string
  single?: string
  correctanswer?: string
  idnumber?: string
  tags?: string[]
  pairs?: [string, string][]
  answers?: { text: string; fraction: number; feedback: string; tolerance?: string }[]
}

export interface MoodleFile {
  file: string
  questions: MoodleQuestion[]
}

export interface Difference {
  where: string
  ours: unknown
  theirs: unknown
}

const TYPES: Record<string, string> = {
  truefalse: 'true_false',
  multichoice: 'multiple_choice',
  shortanswer: 'short_answer',
  numerical: 'numeric',
  match: 'matching',
  essay: 'essay',
  description: 'description',
}

/** "file 2 answers": where our reading of a file differs from Moodle's. */
export function differencesFromMoodle(
  file: string,
  ours: GiftQuestion[],
  theirs: MoodleQuestion[]
): Difference[] {
  const questions = theirs.filter(({ type }) => type !== 'category')
  if (ours.length !== questions.length) {
    return [{ where: `${file} count`, ours: ours.length, theirs: questions.length }]
  }
  return questions.flatMap((question, at) => {
    const [mine, moodle] = [ourFields(ours[at]), moodleFields(question)]
    return Object.keys(moodle)
      .filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(moodle[field]))
      .map((field) => ({
        where: `${file} ${at} ${field}`,
        ours: mine[field],
        theirs: moodle[field],
      }))
  })
}

function ourFields(question: GiftQuestion): Record<string, unknown> {
  const data = (question.data ?? {}) as Record<string, any>
  return {
    type: question.type,
    name: question.title,
    text: question.source.source,
    feedback: plainText(question.explanation),
    id: question.externalId ?? '',
    tags: question.tags,
    multiple: data.multiple,
    key: question.type === 'true_false' ? data.answer : undefined,
    answers: ourAnswers(data.options ?? data.answers),
    pairs: ourPairs(data),
  }
}

function moodleFields(question: MoodleQuestion): Record<string, unknown> {
  return {
    type: TYPES[question.type],
    name: question.name,
    text: question.questiontext,
    feedback: plainText(question.generalfeedback ?? ''),
    id: question.idnumber,
    tags: question.tags,
    multiple: question.single === undefined ? undefined : question.single === '0',
    key: question.correctanswer === undefined ? undefined : question.correctanswer === '1',
    answers: question.answers?.map(({ text, fraction, feedback, tolerance }) => ({
      text: tolerance === undefined ? plainText(text) : rounded(text),
      fraction,
      feedback: plainText(feedback),
      tolerance: tolerance === undefined ? undefined : rounded(tolerance),
    })),
    pairs: question.pairs,
  }
}

function ourAnswers(answers: any[] | undefined) {
  return answers?.map((answer) => {
    const { text, tolerance } = numbersOf(answer)
    return {
      text,
      fraction: Math.round(answer.fraction * 1000) / 100_000,
      feedback: plainText(answer.feedback ?? ''),
      tolerance,
    }
  })
}

/** Moodle keeps a range as its middle and half its width. */
function numbersOf(answer: any) {
  if (answer.kind === 'range') {
    const [min, max, two] = [decimalOf(answer.min), decimalOf(answer.max), decimalOf(2)]
    return {
      text: rounded(decimalText(divide(add(min, max), two, 12))),
      tolerance: rounded(decimalText(divide(subtract(max, min), two, 12))),
    }
  }
  return answer.kind === 'value'
    ? { text: rounded(answer.value), tolerance: rounded(answer.tolerance) }
    : { text: plainText(answer.html ?? '') || answer.text, tolerance: undefined }
}

/** Moodle's floats are off in the sixteenth digit. */
function rounded(number: string) {
  const text = decimalText(divide(decimalOf(number), decimalOf(1), 10))
  return compare(decimalOf(text), decimalOf(0)) === 0 ? '0' : text
}

/** Distractors last, as pairs with an empty left side. */
function ourPairs({ prompts, choices }: Record<string, any>) {
  if (!prompts) {
    return undefined
  }
  const asked = prompts.map((prompt: any) => [
    prompt.html ?? prompt.text,
    choices.find(({ id }: any) => id === prompt.match).text,
  ])
  const matches = prompts.map(({ match }: any) => match)
  const spare = choices.filter(({ id }: any) => !matches.includes(id))
  return [...asked, ...spare.map(({ text }: any) => ['', text])]
}
