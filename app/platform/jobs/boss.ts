import { PgBoss, fromKnex, type SendOptions } from 'pg-boss'
import { target } from '#config/database'
import db from '#platform/db'
import { definedJobs } from '#platform/jobs/define_job'

const SCHEMA = 'pgboss'

/** Seconds of silence after which a process counts as lost and its runs are given to another. */
const HEARTBEAT_SECONDS = 30

/** How often a process looks for lost runs. */
const LOOK_FOR_LOST_SECONDS = 10

let sender: PgBoss | undefined

/** Installs the queue's tables and a queue for each job. For the owner, at deployment. */
export async function installQueues() {
  const boss = new PgBoss({
    ...target.owner,
    // On an external server the user of DATABASE_URL is not the owner itself.
    options: '-c role=stoa_owner',
    schema: SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => {})
  await boss.start()
  for (const { name, retries, timeoutSeconds } of definedJobs()) {
    const options = {
      retryLimit: retries,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: timeoutSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      notify: true,
    }
    await ((await boss.getQueue(name))
      ? boss.updateQueue(name, options)
      : boss.createQueue(name, options))
  }
  await boss.stop({ graceful: false })
  const owner = db.connection('owner')
  await owner.rawQuery(`
    GRANT USAGE ON SCHEMA ${SCHEMA} TO stoa_app, stoa_system;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO stoa_system;
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA ${SCHEMA} TO stoa_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO stoa_app, stoa_system;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO stoa_app, stoa_system`)
}

/** A client that works the queues as stoa_system. */
export function newBoss() {
  return new PgBoss({
    ...target.system,
    schema: SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: LOOK_FOR_LOST_SECONDS,
    monitorIntervalSeconds: LOOK_FOR_LOST_SECONDS,
  })
}

/** Sends inside the transaction of the caller. */
export async function sendInTransaction(name: string, data: object, options: SendOptions = {}) {
  return client().send(name, data, { ...options, db: currentTransaction() })
}

/** The same for many jobs of one kind, in one statement. */
export async function sendAllInTransaction(name: string, payloads: object[]) {
  if (payloads.length === 0) return
  const jobs = payloads.map((data) => ({ data }))
  await client().insert(name, jobs, { db: currentTransaction() })
}

/** It looks queues up by itself: those questions too are asked in the caller's transaction. */
const client = () =>
  (sender ??= new PgBoss({
    db: { executeSql: (text, values) => currentTransaction().executeSql(text, values) },
    schema: SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
  }))

const currentTransaction = () => fromKnex((db.connection() as any).knexClient)
