import BaseViteProvider from '@adonisjs/vite/vite_provider'

/**
 * AdonisJS starts a Vite development server in every test run. The tests here
 * use the built assets: faster, and it is what users get.
 */
export default class ViteProvider extends BaseViteProvider {
  async start() {
    if (process.env.STOA_HMR) await super.start()
  }

  async shutdown() {
    if (process.env.STOA_HMR) await super.shutdown()
  }
}
