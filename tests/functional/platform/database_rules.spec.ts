import { readFile, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '#platform/db'
import { sharedFile } from '#tests/sample_data'

const SPECIFICATION = sharedFile('spec/schema.md')

test.group('The database', () => {
  test('breaks none of the rules of tenancy', async ({ assert }) => {
    const sql = await readFile(app.makePath('tests/tools/schema_rules.sql'), 'utf8')

    const { rows } = await db.connection('owner').rawQuery(sql.replaceAll('?', '\\?'))

    assert.deepEqual(rows, [])
  })

  test('has everything the specification names', async ({ assert }) => {
    const tool = app.makePath('tests/tools/schema_coverage.mjs')
    const source = await readFile(tool, 'utf8')
    const query = /const SQL = `([\s\S]*?)`/.exec(source)![1]
    const { rows } = await db.connection('owner').rawQuery(query.replaceAll('?', '\\?'))
    const catalogue = app.tmpPath('catalogue.json')
    await writeFile(catalogue, JSON.stringify(Object.values(rows[0])[0]))

    const output = execFileSync(
      process.execPath,
      [tool, path.resolve(SPECIFICATION!), '--catalog', catalogue, '--quiet'],
      { encoding: 'utf8' }
    )

    assert.equal(output.trim(), '0 missing')
  }).skip(!SPECIFICATION, 'the specification is not here')

  test('keeps history append-only for the application', async ({ assert }) => {
    const { rows } = await db.connection('system').rawQuery(
      `SELECT has_table_privilege('stoa_app', 'audit_logs', 'UPDATE') AS change,
              has_table_privilege('stoa_app', 'audit_logs', 'DELETE') AS remove`
    )

    assert.deepEqual(rows[0], { change: false, remove: false })
  })
})
