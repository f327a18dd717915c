/** The database cannot be used as things are; `advice` says what to do, in one or more lines. */
export class SetupProblem extends Error {
  constructor(
    message: string,
    readonly advice: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}
