/** `npm run dev`: the application with hot reload, on the development database. */
import { spawn, spawnSync } from 'node:child_process'
import { root } from './node24.mjs'

const env = { ...process.env, NODE_ENV: 'development', STOA_HMR: '1' }
const options = { cwd: root, stdio: 'inherit', env }
const prepared = spawnSync(process.execPath, ['ace.js', 'prepare', '--demo'], options)
if (prepared.status !== 0) process.exit(1)

const server = spawn(process.execPath, ['ace.js', 'serve', '--hmr'], options)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
