/** `npm run dev`: the application with hot reload, on the development database. */
import { prepare } from './prepare.mjs'
import { spawnTied, root } from './processes.mjs'
import { applySettings, assertPortIsFree } from './settings.mjs'

applySettings({ NODE_ENV: 'development', LOG_LEVEL: 'info', STOA_HMR: '1' })
await assertPortIsFree()
await prepare(root, '--demo')

const server = spawnTied(['ace.js', 'serve', '--hmr'])
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
