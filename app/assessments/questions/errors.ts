/** A question's data cannot be used. `code` is a key below `assessments.invalid_question`. */
export class InvalidQuestion extends Error {
  constructor(
    readonly path: string,
    readonly code: string
  ) {
    super(`Question data is invalid at "${path}": ${code}`)
  }
}

/** An answer does not fit its question. `code` is a key below `assessments.invalid_response`. */
export class InvalidResponse extends Error {
  constructor(
    readonly path: string,
    readonly code: string
  ) {
    super(`Answer is invalid at "${path}": ${code}`)
  }
}
