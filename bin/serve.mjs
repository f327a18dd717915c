/** The second half of `npm start`, on Node.js 24: build, prepare the database, serve. */
import path from 'node:path'
import { buildWhenChanged } from './build.mjs'
import { prepare } from './prepare.mjs'
import { applySettings, assertPortIsFree, build } from './settings.mjs'

applySettings()
await assertPortIsFree()
await buildWhenChanged()
const withDemo = process.env.DEMO !== 'off'
await prepare(build, ...(withDemo ? ['--demo'] : []))

process.chdir(build)
await import(path.join(build, 'bin/server.js'))
console.log(`
  \x1b[1mStoa is ready\x1b[0m   ${process.env.APP_URL}
${withDemo ? signIns() : ''}`)

function signIns() {
  return `
  Demo sign-ins, password \x1b[1mDemo!2345\x1b[0m:
    lina@acme.test   learner        ada@acme.test    author
    marco@acme.test  manager        ines@acme.test   instructor
    tara@acme.test   tenant admin   sam@acme.test    system admin
`
}
