import '#start/jobs'
import { assert } from '@japa/assert'
import { chromium } from 'playwright'
import { apiClient } from '@japa/api-client'
import { spec } from '@japa/runner/reporters'
import app from '@adonisjs/core/services/app'
import { browserClient } from '@japa/browser-client'
import type { Config } from '@japa/runner/types'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import testUtils from '@adonisjs/core/services/test_utils'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { inertiaApiClient } from '@adonisjs/inertia/plugins/api_client'
import { makeUpTable } from '#tests/support/made_up_record'
import { prepareDatabase } from '#platform/commands/prepare'

const address = `http://${process.env.HOST}:${process.env.PORT}`

export const plugins: Config['plugins'] = [
  assert(),
  pluginAdonisJS(app, { baseURL: address }),
  apiClient({ baseURL: address }),
  sessionApiClient(app),
  shieldApiClient(),
  inertiaApiClient(app),
  browserClient({
    runInSuites: ['browser'],
    launcher: (config) =>
      chromium.launch({
        ...config,
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-quic',
        ],
      }),
  }),
]

/** The last line of every run, in a form that any tool can read. */
const plain = {
  name: 'plain',
  handler: (runner: any, emitter: any) => {
    emitter.on('runner:end', () => {
      const { aggregates } = runner.getSummary()
      console.log(
        `${aggregates.passed} passed, ${aggregates.failed} failed, ${aggregates.skipped} skipped`
      )
    })
  },
}

export const reporters: Config['reporters'] = {
  activated: ['spec', 'plain'],
  list: [spec(), plain],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [() => prepareDatabase(), () => makeUpTable()],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['browser', 'functional'].includes(suite.name)) {
    return suite.setup(() => testUtils.httpServer().start())
  }
}
