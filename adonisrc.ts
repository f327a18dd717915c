import { defineConfig } from '@adonisjs/core/app'
import { indexDomainPages } from './app/platform/hooks/index_domain_pages.js'

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],
  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('#providers/vite_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('#providers/tenancy_provider'),
    () => import('@adonisjs/inertia/inertia_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('#providers/boot_checks_provider'),
    () => import('#providers/in_use_provider'),
    () => import('#providers/tracing_provider'),
    () => import('#providers/jobs_provider'),
    () => import('#providers/metrics_provider'),
  ],
  preloads: [
    () => import('#start/routes'),
    () => import('#start/kernel'),
    () => import('#start/observe'),
    () => import('#start/validation'),
    () => import('#start/parts'),
    () => import('#start/view'),
    () => import('#start/history'),
    () => import('#start/search'),
    () => import('#start/notifications'),
  ],
  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.{ts,js}'], timeout: 10_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.{ts,js}'], timeout: 30_000 },
      { name: 'browser', files: ['tests/browser/**/*.spec.{ts,js}'], timeout: 180_000 },
    ],
    forceExit: true,
  },
  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'resources/mail/**/*', reloadServer: false },
    { pattern: 'resources/fonts/**/*', reloadServer: false },
    { pattern: 'resources/documents/**/*', reloadServer: false },
    { pattern: 'resources/demo/**/*', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
  ],
  hooks: {
    init: [indexDomainPages()],
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },
})
