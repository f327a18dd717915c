/**
 * `npm start`: everything that a fresh clone needs to run, and nothing when it is
 * there already. Plain JavaScript for Node.js 20 and newer: it runs before anything
 * is installed or built.
 */
import { runOnNode24 } from './run.mjs'

await runOnNode24('serve.mjs')
