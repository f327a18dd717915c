import 'reflect-metadata'
import type { ApplicationService } from '@adonisjs/core/types'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import { SetupProblem } from '#database/setup_problem'

const APP_ROOT = new URL('../', import.meta.url)

function importer(path: string) {
  return path.startsWith('./') || path.startsWith('../')
    ? import(new URL(path, APP_ROOT).href)
    : import(path)
}

/** The application, not yet booted: the same for the web server, commands and tests. */
export function createIgnitor() {
  return new Ignitor(APP_ROOT, { importer }).tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    for (const signal of ['SIGTERM', 'SIGINT'] as const) app.listen(signal, () => end(app))
  })
}

/** How long what was asked and the running jobs may take, and how long getting ready may. */
const PATIENCE_MS = { ready: 30_000, starting: 5_000 }

/** Answers what was asked and finishes running jobs, but not for ever. A start is let finish first. */
function end(app: ApplicationService) {
  setTimeout(() => process.exit(1), PATIENCE_MS[app.isReady ? 'ready' : 'starting']).unref()
  if (app.isReady) return app.terminate()
  void app.ready(() => void app.terminate())
}

/** Ends with what the person who started it can do, or with the whole error when it is a bug. */
export async function giveUp(error: unknown) {
  if (error instanceof SetupProblem) error.render()
  await prettyPrintError(error)
  process.exit(1)
}
