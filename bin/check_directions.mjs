/** Pages are mirrored for languages that run from right to left, so nothing in them says left or right. */
import fs from 'node:fs'
import path from 'node:path'
import { root } from './processes.mjs'

const SIDED = [
  /(?<![\w-])-?(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|scroll-[mp][lr])-[\w[.]/,
  /(?<![\w-])(?:text|float|clear)-(?:left|right)(?![\w-])/,
  /(?<![\w-])border-[lr](?![\w-])/,
  /(?<![\w-])(?:margin|padding|border)-?(?:left|right)(?![\w-])/i,
  /text-align:\s*(?:left|right)/,
]
/** Names of icons, and places on the screen that are measured from its left edge. */
const ALLOWED = /(?:arrow|chevron)-(?:left|right)|placement=/

const problems = fs
  .readdirSync(path.join(root, 'inertia'), { recursive: true })
  .filter((name) => /\.(tsx?|css)$/.test(name))
  .flatMap((name) =>
    fs
      .readFileSync(path.join(root, 'inertia', name), 'utf8')
      .split('\n')
      .map((line, at) => [line, `inertia/${name}:${at + 1}`])
  )
  .filter(([line]) => SIDED.some((sided) => sided.test(line)) && !ALLOWED.test(line))
  .map(([line, place]) => `${place} names a side: ${line.trim()}`)

if (problems.length > 0) {
  console.log(problems.join('\n'))
  process.exit(1)
}
