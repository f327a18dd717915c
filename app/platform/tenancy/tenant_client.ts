// @ts-expect-error an internal module without types
import makeKnex from 'knex/lib/knex-builder/make-knex.js'
import { QueryClient } from '@adonisjs/lucid/database'
import { statementName } from '#platform/tenancy/prepared_statements'

/**
 * One tenant's transaction on one connection, opened by its first query.
 *
 * Does what Lucid's TransactionClient does with a third of the work: knex builds
 * a whole new instance for every transaction and sends BEGIN and SET as two
 * queries. Measured in docs/performance.md.
 */
export class TenantClient extends QueryClient {
  isTransaction = true as any
  /** Set by the exception handler: a request that failed never commits. */
  failed = false
  /** How many it was asked. */
  queries = 0

  /** What Lucid hands to a query builder's useTransaction(). */
  knexClient: any
  #pool: any
  #opening?: Promise<any>
  #tail: Promise<unknown> = Promise.resolve()
  #done = false
  #listeners = new Set<() => void>()
  #beforeCommit: (() => Promise<unknown>)[] = []
  #afterCommit: (() => unknown)[] = []

  constructor(
    base: any,
    emitter: any,
    readonly tenantId: number
  ) {
    const pool = base.connection.client.client
    const client = Object.create(pool)
    const knex = {
      client,
      context: { client },
      isTransaction: true,
      queryBuilder: () => client.queryBuilder(),
      raw: (...args: any[]) => client.raw(...args),
      /** Savepoints: knex's own, on this connection. */
      transaction: (...args: any[]) => makeKnex(client).transaction(...args),
      get schema() {
        return client.schemaBuilder()
      },
    }
    const { name, clientName, config } = base.connection
    super('dual', { name, clientName, config, client: knex, readClient: knex } as any, emitter)

    this.knexClient = knex
    this.#pool = pool
    client.transacting = true
    client.acquireConnection = () => (this.#opening ??= this.#open())
    client.releaseConnection = () => Promise.resolve()
    // One query at a time, and none once the transaction is over.
    client.query = (connection: any, query: any) => {
      this.queries++
      const result = this.#tail.then(() => {
        this.#assertOpen()
        return pool.query.call(client, connection, named(query))
      })
      this.#tail = result.catch(() => {})
      return result
    }
  }

  get isCompleted() {
    return this.#done
  }

  async commit() {
    for (const callback of this.#beforeCommit.splice(0)) await callback()
    await this.#finish('COMMIT')
    for (const callback of this.#afterCommit) await callback()
  }

  rollback() {
    return this.#finish('ROLLBACK')
  }

  /** Work that belongs to the transaction but is cheaper done once, at its end. */
  beforeCommit(callback: () => Promise<unknown>) {
    this.#beforeCommit.push(callback)
  }

  after(event: 'commit', callback: () => unknown) {
    if (event === 'commit') this.#afterCommit.push(callback)
    return this
  }

  /** What models use to let go of their transaction. */
  once(_event: string, listener: () => void) {
    this.#listeners.add(listener)
    return this
  }

  removeListener(_event: string, listener: () => void) {
    this.#listeners.delete(listener)
    return this
  }

  #assertOpen() {
    if (this.#done) throw new Error(`The transaction of tenant ${this.tenantId} is over`)
  }

  async #open() {
    this.#assertOpen()
    const connection = await this.#pool.acquireConnection()
    try {
      await connection.query(`BEGIN; SET LOCAL app.tenant_id = '${Number(this.tenantId)}'`)
    } catch (error) {
      this.#discard(connection, error)
      throw error
    }
    return connection
  }

  #discard(connection: any, error: unknown) {
    connection.__knex__disposed ??= error
    this.#pool.releaseConnection(connection)
  }

  async #finish(sql: 'COMMIT' | 'ROLLBACK') {
    if (this.#done) return
    await this.#tail
    this.#done = true
    if (!this.#opening) return

    const connection = await this.#opening
    try {
      const { command } = await connection.query(sql)
      this.#pool.releaseConnection(connection)
      // COMMIT of a transaction in which a statement failed answers ROLLBACK.
      if (sql === 'COMMIT' && command !== 'COMMIT') {
        throw new Error('The transaction was rolled back')
      }
    } catch (error) {
      if (!this.#isReleased(error)) this.#discard(connection, error)
      throw error
    } finally {
      for (const listener of this.#listeners) listener()
    }
  }

  #isReleased(error: unknown) {
    return error instanceof Error && error.message === 'The transaction was rolled back'
  }
}

/** Statements without values are commands (SAVEPOINT, SET) that have no plan to keep. */
function named(query: any) {
  if (!query.bindings?.length) return query
  const name = statementName(query.sql)
  return name ? { ...query, options: { ...query.options, name } } : query
}
