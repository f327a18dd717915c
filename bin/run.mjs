/** Starts another script of this folder on Node.js 24, whatever npm runs on. */
import { spawn } from 'node:child_process'
import { ensureDependencies, node24, root } from './node24.mjs'

export function runOnNode24(script) {
  ensureDependencies()
  const args = [`bin/${script}`, ...process.argv.slice(2)]
  const child = spawn(node24(), args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
}
