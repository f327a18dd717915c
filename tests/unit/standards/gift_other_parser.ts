import { plainText } from '#platform/html/plain_text'
import type { GiftQuestion } from '#standards/gift/gift_question'
import type { Difference } from '#tests/unit/standards/gift_comparison'

const TYPES: Record<string, string> = {
  TF: 'true_false',
  MC: 'multiple_choice',
  Short: 'short_answer',
  Numerical: 'numeric',
  Matching: 'matching',
  Essay: 'essay',
  Description: 'description',
}

/** "file 2 answers": where our reading of a file differs from that of a PEG grammar for GIFT. */
export function differencesFromOtherParser(
  file: string,
  ours: GiftQuestion[],
  theirs: Record<string, any>[]
): Difference[] {
  const questions = theirs.filter(({ type }) => type !== 'Category')
  if (ours.length !== questions.length) {
    return [{ where: `${file} count`, ours: ours.length, theirs: questions.length }]
  }
  return questions.flatMap((question, at) => {
    const [mine, other] = [ourFields(ours[at]), otherFields(question)]
    return Object.keys(other)
      .filter((field) => other[field] !== undefined)
      .filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(other[field]))
      .map((field) => ({
        where: `${file} ${at} ${field}`,
        ours: mine[field],
        theirs: other[field],
      }))
  })
}

function ourFields(question: GiftQuestion): Record<string, unknown> {
  const data = (question.data ?? {}) as Record<string, any>
  return {
    type: question.type,
    text: spaced(question.source.source),
    format: question.source.format,
    explanation: spaced(plainText(question.explanation)),
    id: question.externalId,
    tags: question.tags,
    key: data.answer,
    toTrue: words(data.feedbackForTrue),
    toFalse: words(data.feedbackForFalse),
    answers: (data.options ?? data.answers)?.map((answer: any) => ({
      text: spaced(answer.text ?? ''),
      feedback: words(answer.feedback),
    })),
    prompts: data.prompts?.map(({ text }: any) => spaced(text)),
  }
}

function otherFields(question: Record<string, any>): Record<string, unknown> {
  const hasTexts = question.type === 'MC' || question.type === 'Short'
  return {
    type: TYPES[question.type],
    text: spaced(question.stem.text),
    format: question.stem.format,
    explanation: words(question.globalFeedback?.text),
    id: question.id,
    tags: question.tags ?? [],
    key: question.isTrue,
    toTrue: words(question.trueFeedback?.text),
    toFalse: words(question.falseFeedback?.text),
    answers: hasTexts
      ? question.choices.map(({ text, feedback }: any) => ({
          text: words(text.text),
          feedback: words(feedback?.text),
        }))
      : undefined,
    prompts: question.matchPairs
      ?.map(({ subquestion }: any) => spaced(subquestion.text))
      .filter((text: string) => text !== ''),
  }
}

function words(html: string | undefined) {
  return spaced(plainText(html ?? ''))
}

function spaced(text: string) {
  return text.replace(/\s+/g, ' ').trim()
}
