import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/inertia'

export default defineConfig({
  rootView: 'app',
  encryptHistory: true,
  assetsVersion: assetsVersion(),
  ssr: { enabled: false },
})

/** Asked once: Inertia would hash the manifest for every answer. The test client cannot know it. */
function assetsVersion() {
  if (app.inTest) return 'test'
  const manifest = app.publicPath('assets/.vite/manifest.json')
  if (!app.inProduction || !existsSync(manifest)) return undefined
  return createHash('sha256').update(readFileSync(manifest)).digest('base64url').slice(0, 16)
}
