/** Runs another script of this folder on Node.js 24, whatever npm runs on. */
import { ensureDependencies, node24, SIGNALS } from './node24.mjs'
import { spawnTied } from './processes.mjs'

export async function runOnNode24(script) {
  await ensureDependencies()
  const child = spawnTied([`bin/${script}`, ...process.argv.slice(2)], { node: node24() })
  for (const signal of SIGNALS) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  }
  whenNpmIsGone(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => {
    if (signal === 'SIGKILL') console.error('\n✖ Stoa was killed. Start it again: it recovers.')
    process.exit(code ?? (signal === 'SIGKILL' ? 137 : 0))
  })
}

/** A killed npm tells nobody: we see it by having another parent. */
function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(timer)
    callback()
  }, 500)
}
