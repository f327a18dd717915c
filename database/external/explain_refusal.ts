import { SetupProblem } from '#database/setup_problem'
import type { Connection } from '#database/target'

const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|ENOENT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/
const CERTIFICATE = /CERT|SIGNATURE|ISSUER|ALTNAME/
const UNKNOWN_DATABASE = '3D000'
/** A wrong password, and nothing in pg_hba.conf that lets this user in. */
const REFUSED = ['28P01', '28000']

/** What a failed connection means for the person who wrote DATABASE_URL; other errors stay as they are. */
export function explainRefusal(error: Error & { code?: string }, to: Connection): Error {
  const place = to.host.startsWith('/') ? to.host : `${to.host}:${to.port}`
  const problem = (what: string, advice: string) => new SetupProblem(what, advice, { cause: error })
  const { code = '', message } = error

  if (UNREACHABLE.test(code) || message === 'timeout expired') {
    return problem(
      `No PostgreSQL answers at ${place} (${code || 'no answer in time'}).`,
      'Start it, or correct host and port in DATABASE_URL.'
    )
  }
  if (REFUSED.includes(code) || message.includes('password must be a')) {
    return problem(
      `PostgreSQL at ${place} refuses "${to.user}": ${message}.`,
      'Correct user and password in DATABASE_URL (special characters encoded, @ is %40), or its pg_hba.conf. Does it want TLS? Add ?sslmode=require.'
    )
  }
  if (code === UNKNOWN_DATABASE) {
    return problem(
      `There is no database "${to.database}" at ${place}.`,
      `Make it as an administrator: CREATE DATABASE "${to.database}" OWNER "${to.user}"`
    )
  }
  if (message.includes('does not support SSL')) {
    return problem(
      `PostgreSQL at ${place} has no TLS.`,
      'Turn it on there, or take sslmode out of DATABASE_URL.'
    )
  }
  if (CERTIFICATE.test(code)) {
    return problem(
      `The certificate of PostgreSQL at ${place} is not trusted: ${message}.`,
      'Name its authority: sslmode=verify-full&sslrootcert=/path/to/ca.pem; sslmode=require encrypts without this check.'
    )
  }
  return error
}
