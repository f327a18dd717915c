import { JsonReader } from '#platform/json/json_reader'
import { cleanHtml } from '#platform/html/clean_html'
import { InvalidQuestion, InvalidResponse } from '#assessments/questions/errors'
import type { RichText } from '#assessments/questions/types'

const LONGEST_TEXT = 20_000
const ID = /^[\w-]{1,40}$/

export function readQuestion(data: unknown) {
  return new JsonReader(data, '', (path, code) => {
    throw new InvalidQuestion(path, code)
  })
}

export function readResponse(response: unknown) {
  return new JsonReader(response, '', (path, code) => {
    throw new InvalidResponse(path, code)
  })
}

export function readId(reader: JsonReader): string {
  const id = reader.field('id').text({ max: 40 })
  // Ids become keys of answers; "constructor" would be found on every object.
  return ID.test(id) && !(id in {}) ? id : reader.field('id').fail('not_an_id')
}

/** @throws through the reader when two entries of the list share an id */
export function refuseDuplicates(list: JsonReader[], ids: string[]) {
  const repeated = ids.findIndex((id, at) => ids.indexOf(id) < at)
  if (repeated >= 0) {
    list[repeated].field('id').fail('duplicate')
  }
}

export function readRichText(reader: JsonReader): RichText {
  const text = reader.field('text').text({ max: LONGEST_TEXT })
  const html = cleanHtml(reader.field('html').textOrEmpty({ max: LONGEST_TEXT }))
  return html === '' ? { text } : { text, html }
}

/** `{ feedback }` with clean HTML, or nothing to spread when there is none. */
export function readFeedback(reader: JsonReader, name = 'feedback'): { feedback?: string } {
  const feedback = cleanHtml(reader.field(name).textOrEmpty({ max: LONGEST_TEXT }))
  return feedback === '' ? {} : { feedback }
}

/** Per cent of the question's points, −100 to 100. */
export function readFraction(reader: JsonReader): number {
  return reader.field('fraction').number({ min: -100, max: 100 })
}
