const HIDDEN = '[redacted]'

/** What a text could carry that opens a door, and what is left of it. */
const SECRETS: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${HIDDEN}`],
  [
    /([?&;]|\b)((?:access_|refresh_|id_|x-)?(?:token|signature|sig|secret|password|passwd|code|api[_-]?key|authorization|cookie)["']?\s*[=:]\s*["']?)[^&\s"',;}]+/gi,
    `$1$2${HIDDEN}`,
  ],
  [/(:\/\/)[^/\s:@]+:[^/\s@]+@/g, `$1${HIDDEN}@`],
  [/(\/(?:password\/reset|unsubscribe|n)\/)[^\s?"'/]+/g, `$1${HIDDEN}`],
  // What PostgreSQL and JSON.parse quote is what somebody typed.
  [/(invalid input (?:syntax|value) for [^:]+: )"[^"]*"/g, `$1"${HIDDEN}"`],
  [/(Unexpected [^,]*|Expected [^,]*), .* is not valid JSON/gs, `$1, ${HIDDEN} is not valid JSON`],
]

/** A text of a log without passwords, tokens, signed addresses and quoted input. */
export const scrub = (text: string) =>
  SECRETS.reduce((scrubbed, [secret, left]) => scrubbed.replace(secret, left), text)

const DEEPEST_CAUSE = 3

/** What a log says of an error: never the rest of its properties, which may hold what was sent. */
export function describeError(error: any, depth = 0): object {
  if (!(error instanceof Error)) return { message: scrub(String(error)) }
  const { code, status, constraint, table, cause } = error as any
  return {
    type: error.constructor.name,
    message: scrub(error.message),
    stack: scrub(error.stack ?? ''),
    ...Object.fromEntries(
      Object.entries({ code, status, constraint, table }).filter(([, value]) => value !== undefined)
    ),
    ...(cause !== undefined && depth < DEEPEST_CAUSE && { cause: describeError(cause, depth + 1) }),
  }
}
