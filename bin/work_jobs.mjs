/** `npm run jobs`: a process that works jobs and serves no pages; start as many as needed. */
import path from 'node:path'
import { buildWhenChanged } from './build.mjs'
import { prepare } from './prepare.mjs'
import { applySettings, build } from './settings.mjs'

applySettings()
await buildWhenChanged()
await prepare(build)
process.chdir(build)
process.argv = [process.argv[0], path.join(build, 'ace.js'), 'jobs']
await import(path.join(build, 'bin/console.js'))
