export type DocumentFault =
  | 'not_a_document'
  | 'unknown_node'
  | 'unknown_mark'
  | 'misplaced_node'
  | 'misplaced_mark'
  | 'missing_content'
  | 'invalid_attribute'
  | 'invalid_text'
  | 'too_deep'
  | 'too_large'

/** What came in is not a lesson text. `path` is where, as in `content[3].attrs.level`. */
export class InvalidDocument extends Error {
  readonly path: string

  constructor(
    readonly fault: DocumentFault,
    path: string
  ) {
    const place = path.replace(/\.$/, '')
    super(`Invalid text (${fault}) at ${place || 'the top'}`)
    this.name = 'InvalidDocument'
    this.path = place
  }
}
