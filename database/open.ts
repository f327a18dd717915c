import { openEmbedded } from '#database/embedded/open'
import { openExternal } from '#database/external/open'
import type { Target } from '#database/target'

type Options = {
  /** An external PostgreSQL 15 or newer. */
  url?: string
  dataDir: string
  database: string
  /** Passwords of the application roles on an external server are derived from it. */
  secret: string
}

/** A build reads the routes of the application and asks no database. */
const NOBODY = { host: '', port: 0, database: '', user: '' }
const NOWHERE: Target = { owner: NOBODY, app: NOBODY, system: NOBODY, embedded: false }

/**
 * Where to connect: an external server or the embedded cluster, with the roles
 * and the database made on first use.
 *
 * @throws SetupProblem when that cannot be, with what to do about it
 */
export async function openDatabase({ url, secret, ...embedded }: Options): Promise<Target> {
  if (process.env.STOA_BUILDING) return NOWHERE
  return url ? openExternal(url, secret) : openEmbedded(embedded)
}
