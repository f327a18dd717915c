process.env.NODE_ENV = 'test'

import { configure, processCLIArgs, run } from '@japa/runner'
import { prettyPrintError } from '@adonisjs/core'
import { createIgnitor } from './app.js'

createIgnitor()
  // Before the routes: those of every kind of record come from its declaration.
  .tap((app) => void app.booted(async () => void (await import('#tests/support/made_up_record'))))
  .testRunner()
  .configure(async (app) => {
    const { runnerHooks, ...config } = await import('#tests/bootstrap')
    processCLIArgs(process.argv.splice(2))
    configure({
      ...app.rcFile.tests,
      ...config,
      setup: runnerHooks.setup,
      teardown: runnerHooks.teardown.concat([() => app.terminate()]),
    })
  })
  .run(() => run())
  .catch((error) => {
    process.exitCode = 1
    void prettyPrintError(error)
  })
