/** Installs and builds at image time, so that a container starts in seconds. */
import { ensureDependencies } from './node24.mjs'

await ensureDependencies()
const { buildWhenChanged } = await import('./build.mjs')
await buildWhenChanged()
