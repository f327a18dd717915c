import app from '@adonisjs/core/services/app'
import { defineConfig, loaders } from '@adonisjs/i18n'
import { MessageFormatter } from '#platform/i18n/message_formatter'

export const LOCALES = ['en', 'de', 'ar'] as const

export default defineConfig({
  defaultLocale: 'en',
  supportedLocales: [...LOCALES],
  formatter: () => new MessageFormatter(),
  loaders: [loaders.fs({ location: app.languageFilesPath() })],
})
