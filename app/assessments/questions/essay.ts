import { cleanHtml } from '#platform/html/clean_html'
import { plainText } from '#platform/html/plain_text'
import { readQuestion, readResponse } from '#assessments/questions/reading'
import type { JsonReader } from '#platform/json/json_reader'
import type { QuestionType } from '#assessments/questions/types'

export interface Essay {
  format: 'rich' | 'plain'
  minWords?: number
  maxWords?: number
  /** HTML for graders: what a good answer says. Never shown to learners before release. */
  guidance?: string
}

/** `html` is there when the learner wrote in the rich editor; `text` always says the same. */
export interface EssayResponse {
  text: string
  html?: string
}

export interface EssayView {
  type: 'essay'
  format: 'rich' | 'plain'
  minWords?: number
  maxWords?: number
}

// Ten thousand words with formatting fit several times over.
const LONGEST_ESSAY = 500_000
const MOST_WORDS = 50_000

export const essay: QuestionType<Essay, EssayResponse, EssayView> = {
  name: 'essay',

  validate(data) {
    const reader = readQuestion(data)
    const format = reader.field('format')
    const guidance = cleanHtml(reader.field('guidance').textOrEmpty({ max: 20_000 }))
    return {
      format: format.isMissing ? 'rich' : format.oneOf(['rich', 'plain'] as const),
      ...readLimits(reader),
      ...(guidance && { guidance }),
    }
  },

  forLearner({ format, minWords, maxWords }) {
    return {
      type: 'essay',
      format,
      ...(minWords !== undefined && { minWords }),
      ...(maxWords !== undefined && { maxWords }),
    }
  },

  /** Word limits are advice while writing: an essay that is too long is still handed in. */
  validateResponse({ format }, response) {
    const reader = readResponse(response)
    const html = cleanHtml(reader.field('html').textOrEmpty({ max: LONGEST_ESSAY }))
    if (format === 'rich' && html !== '') {
      return { text: plainText(html), html }
    }
    return { text: reader.field('text').textOrEmpty({ max: LONGEST_ESSAY }) }
  },

  isAnswered: ({ text, html }) => text.trim() !== '' || /<(img|audio|video)\b/i.test(html ?? ''),

  /** An empty essay needs no grader: it earns nothing. */
  score(_, response) {
    return { fraction: 0, correct: essay.isAnswered(response) ? null : false }
  },

  review({ guidance }, { text, html }) {
    const key = guidance ? plainText(guidance) : null
    return {
      parts: [
        {
          id: 'answer',
          text: '',
          ...(html && { html }),
          response: text || null,
          correct: null,
          key,
          feedback: null,
        },
      ],
    }
  },

  answerInWords: (_, { text }) => text.trim(),

  keyInWords: ({ guidance }, translate) =>
    guidance ? plainText(guidance) : translate('assessments.answers.graded_by_person'),
}

/** Words as the limits count them, in any script: Chinese and Thai words have no spaces. */
export function countWords(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
  return Array.from(segments).filter(({ isWordLike }) => isWordLike).length
}

function readLimits(reader: JsonReader) {
  const [min, max] = [reader.field('minWords'), reader.field('maxWords')]
  const minWords = min.isMissing ? undefined : min.integer({ min: 0, max: MOST_WORDS })
  const maxWords = max.isMissing ? undefined : max.integer({ min: 1, max: MOST_WORDS })

  if (minWords !== undefined && maxWords !== undefined && minWords > maxWords) {
    max.fail('out_of_range')
  }
  return {
    ...(minWords !== undefined && { minWords }),
    ...(maxWords !== undefined && { maxWords }),
  }
}
