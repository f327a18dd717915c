import type { AcceptedText } from '#assessments/questions/short_answer'
import type { Matching } from '#assessments/questions/matching'
import type { MultipleChoice } from '#assessments/questions/multiple_choice'
import type { TrueFalse } from '#assessments/questions/true_false'

type NumericAnswer = { kind: string; value?: string; fraction: number }

/** The right answer, or a wrong one, as somebody of the demo's history gave it. */
export function knownAnswer(type: string, data: unknown, isRight: boolean): unknown {
  if (!isRight) return wrongAnswer(type, data)
  switch (type) {
    case 'multiple_choice':
      return {
        chosen: (data as MultipleChoice).options
          .filter(({ fraction }) => fraction > 0)
          .map(({ id }) => id),
      }
    case 'true_false':
      return { answer: (data as TrueFalse).answer }
    case 'matching':
      return {
        matches: Object.fromEntries((data as Matching).prompts.map(({ id, match }) => [id, match])),
      }
    case 'numeric':
      return { text: (data as { answers: NumericAnswer[] }).answers[0].value ?? '' }
    default:
      return { text: (data as { answers: AcceptedText[] }).answers[0].text }
  }
}

function wrongAnswer(type: string, data: unknown) {
  if (type === 'multiple_choice') {
    const wrong = (data as MultipleChoice).options.find(({ fraction }) => fraction <= 0)
    return { chosen: wrong ? [wrong.id] : [] }
  }
  if (type === 'true_false') return { answer: !(data as TrueFalse).answer }
  if (type === 'matching') return { matches: {} }
  return { text: '999' }
}
