/** The second half of `npm start`, on Node.js 24: build, prepare the database, serve. */
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { buildWhenChanged } from './build.mjs'
import { fail, step } from './node24.mjs'
import { applySettings, build } from './settings.mjs'

applySettings()
buildWhenChanged()

step(
  process.env.DATABASE_URL
    ? 'Preparing the database'
    : 'Starting PostgreSQL and preparing the database'
)
const { status, signal } = spawnSync(process.execPath, ['ace.js', 'prepare', '--demo'], {
  cwd: build,
  stdio: 'inherit',
})
if (signal) process.exit(0)
if (status !== 0) {
  fail(
    'The database could not be prepared.',
    process.env.DATABASE_URL
      ? 'Check DATABASE_URL: its user must be allowed to create roles and tables.'
      : `Check that ${process.env.STOA_DATA} can be written and has room, then start again.`
  )
}

process.chdir(build)
await import(path.join(build, 'bin/server.js'))
console.log(`
  \x1b[1mStoa is ready\x1b[0m   ${process.env.APP_URL}

  Demo sign-ins, password \x1b[1mDemo!2345\x1b[0m:
    lina@acme.test   learner        ada@acme.test    author
    marco@acme.test  manager        ines@acme.test   instructor
    tara@acme.test   tenant admin   sam@acme.test    system admin
`)
