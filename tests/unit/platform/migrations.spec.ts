import { readdir, readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { brokenRules } from '#tests/support/migration_rules'

/** Up to here migrations were written before there were rules, and released ones are never changed. */
const BEFORE_THE_RULES = 139
const KEPT_THEM_ALREADY = ['0125', '0126']

const migration = (up: string, more = '') => `
export default class extends BaseSchema {
  ${more}
  async up() {
    this.schema.raw(\`${up}\`)
  }

  async down() {
    this.schema.raw('DROP TABLE notes')
  }
}`

const TIMEOUT = `SET LOCAL lock_timeout = '5s';`

test.group('Migrations without downtime', () => {
  test('all new ones keep the rules', async ({ assert }) => {
    const names = await readdir(app.migrationsPath())
    const bound = names.filter(
      (name) =>
        Number(name.slice(0, 4)) > BEFORE_THE_RULES || KEPT_THEM_ALREADY.includes(name.slice(0, 4))
    )
    const files = await Promise.all(
      bound.map(async (name) => [name, await readFile(app.migrationsPath(name), 'utf8')])
    )

    const broken = files.flatMap(([name, file]) =>
      brokenRules(name, file).map((rule) => `${name}: ${rule}`)
    )

    assert.isAbove(files.length, 1)
    assert.deepEqual(broken, [])
  })

  test('{what} is refused')
    .with([
      { what: 'a change without a limit for waiting', up: 'ALTER TABLE users ADD COLUMN a text' },
      { what: 'an index that locks', up: 'CREATE INDEX i ON users (email)' },
      {
        what: 'an index that is made concurrently in a transaction',
        up: 'CREATE INDEX CONCURRENTLY i ON users (email)',
      },
      {
        what: 'a column that old code does not fill',
        up: `${TIMEOUT} ALTER TABLE users ADD COLUMN a text NOT NULL`,
      },
      {
        what: 'a constraint that reads the whole table under a lock',
        up: `${TIMEOUT} ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0)`,
      },
      {
        what: 'a type that rewrites the table',
        up: `${TIMEOUT} ALTER TABLE users ALTER COLUMN a TYPE bigint`,
      },
      { what: 'a new name', up: `${TIMEOUT} ALTER TABLE users RENAME COLUMN a TO b` },
      { what: 'dropping', up: `${TIMEOUT} ALTER TABLE users DROP COLUMN a` },
    ])
    .run(({ assert }, { up }) => {
      assert.lengthOf(brokenRules('0900_change_users.ts', migration(up)), 1)
    })

  test('{what} is welcome')
    .with([
      {
        what: 'a new table with its indexes and constraints',
        name: '0900_create_notes.ts',
        file: migration(
          'CREATE TABLE notes (id int NOT NULL); CREATE INDEX i ON notes (id); ALTER TABLE notes ADD CONSTRAINT c CHECK (id > 0)'
        ),
      },
      {
        what: 'a column with a default',
        name: '0900_extend_users.ts',
        file: migration(`${TIMEOUT} ALTER TABLE users ADD COLUMN a int NOT NULL DEFAULT 0`),
      },
      {
        what: 'an index that locks nobody out',
        name: '0900_index_users.ts',
        file: migration(
          'CREATE INDEX CONCURRENTLY i ON users (email)',
          'static disableTransactions = true'
        ),
      },
      {
        what: 'dropping one release later',
        name: '0900_contract_users.ts',
        file: migration(`${TIMEOUT} ALTER TABLE users DROP COLUMN a`),
      },
    ])
    .run(({ assert }, { name, file }) => {
      assert.deepEqual(brokenRules(name, file), [])
    })
})
