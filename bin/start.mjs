/**
 * `npm start`: everything that a fresh clone needs to run, and nothing when it is
 * there already. Plain JavaScript for Node.js 20 and newer: it runs before anything
 * is installed or built.
 */
import { spawn } from 'node:child_process'
import { ensureDependencies, node24, root } from './node24.mjs'

ensureDependencies()

const child = spawn(node24(), ['bin/serve.mjs'], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
