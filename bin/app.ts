import 'reflect-metadata'
import type { ApplicationService } from '@adonisjs/core/types'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import { SetupProblem } from '#database/setup_problem'
import { beginDraining } from '#platform/http/draining'

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
  const patience = PATIENCE_MS[app.isReady ? 'ready' : 'starting'] + drainMs()
  setTimeout(() => process.exit(1), patience).unref()
  beginDraining()
  if (app.isReady) return leave(app)
  void app.ready(() => leave(app))
}

/** Serves on for a while, so that a load balancer sees that it is not ready any more and sends nothing new. */
function leave(app: ApplicationService) {
  setTimeout(() => void app.terminate(), drainMs())
}

const drainMs = () => Number(process.env.DRAIN_SECONDS ?? 0) * 1000

/** Ends with what the person who started it can do, or with the whole error when it is a bug. */
export async function giveUp(error: unknown) {
  if (error instanceof SetupProblem) error.render()
  await prettyPrintError(error)
  process.exit(1)
}
