import { InvalidDocument } from '#platform/text/invalid_document'
import { validateDocument } from '#platform/text/validate_document'
import { UnusableText } from '#courses/errors'

/** The text of a lesson from JSON, checked as everything that is stored. @throws UnusableText */
export function readDocument(json: string) {
  try {
    return validateDocument(JSON.parse(json))
  } catch (error) {
    if (error instanceof InvalidDocument) throw new UnusableText(error.fault)
    if (error instanceof SyntaxError) throw new UnusableText('not_a_document')
    throw error
  }
}
