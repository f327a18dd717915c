import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/inertia'

export default defineConfig({
  rootView: 'app',
  encryptHistory: true,
  // The test client cannot know the version of the built assets.
  ...(app.inTest && { assetsVersion: 'test' }),
  ssr: { enabled: false },
})
