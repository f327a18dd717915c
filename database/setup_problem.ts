/** "Configuration error" of sysexits.h: the launchers then add nothing to the message. */
const EXPLAINED = 78

/** The database cannot be used as things are; `advice` says what to do, in one or more lines. */
export class SetupProblem extends Error {
  constructor(
    message: string,
    readonly advice: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }

  /** Ends the process with the message. Commands call it by themselves. */
  render(): never {
    console.error(`\n\x1b[31m✖ ${this.message}\x1b[0m\n  ${this.advice}`)
    process.exit(EXPLAINED)
  }
}
