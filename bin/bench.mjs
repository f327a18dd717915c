/** `npm run bench`, on the Node.js 24 of the packages. */
import { runOnNode24 } from './run.mjs'

await runOnNode24('benchmark.mjs')
