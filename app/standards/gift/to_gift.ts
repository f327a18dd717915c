import { escapeGift } from '#standards/gift/escapes'
import { giftAnswers } from '#standards/gift/gift_answers'
import type { QuestionTypeName } from '#assessments/questions/types'

/** What an export needs to know of a question. HTML wins over the plain text. */
export interface ExportedQuestion {
  type: QuestionTypeName | 'description'
  title: string
  text: string
  html: string
  /** HTML, empty for none. */
  explanation: string
  data: unknown
  category: string | null
  externalId: string | null
  tags: string[]
}

export interface GiftExport {
  text: string
  /** Positions of the questions that GIFT has no words for. */
  left: number[]
}

/**
 * Writes questions as GIFT. GIFT knows no ordering, gaps within a text or file uploads: those
 * are left out and reported by their position.
 */
export function toGift(questions: ExportedQuestion[]): GiftExport {
  const left: number[] = []
  const pieces: string[] = []
  let category: string | null = null

  questions.forEach((question, at) => {
    const answers = giftAnswers(question)
    if (answers === null) {
      left.push(at)
      return
    }
    if (question.category !== null && question.category !== category) {
      pieces.push(`$CATEGORY: ${oneLine(question.category)}`)
      category = question.category
    }
    pieces.push(written(question, answers))
  })
  return { text: pieces.map((piece) => `${piece}\n\n`).join(''), left }
}

function written({ title, html, externalId, tags }: ExportedQuestion, answers: string) {
  const notes = [
    ...(externalId ? [`[id:${note(externalId)}]`] : []),
    ...tags.map((tag) => `[tag:${note(tag)}]`),
  ]
  const comment = notes.length > 0 ? `// ${notes.join(' ')}\n` : ''
  return `${comment}::${escapeGift(oneLine(title))}::[html]${escapeGift(html)}${answers}`
}

/** Notes stand in brackets on one line. */
function note(text: string) {
  return escapeGift(oneLine(text).replace(/[\][<>`]/g, ' ')).trim()
}

function oneLine(text: string) {
  return text.replace(/\s+/g, ' ').trim()
}
