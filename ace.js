/** Runs ace commands straight from the TypeScript sources: `node ace <command>`. */
import '@poppinss/ts-exec'
await import('./bin/console.js')
