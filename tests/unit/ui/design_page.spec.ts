import { readFileSync, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { test } from '@japa/runner'

const ROOT = path.resolve('inertia')

/** Around every page already, or a page of its own that other tests walk. */
const ELSEWHERE = /^(skip_link|ui_provider|toast_host|menu_popover)\.tsx$|^editor\//

const fileOf = (name: string) =>
  ['.tsx', '.ts'].map((ending) => path.join(ROOT, name + ending)).find((file) => existsSync(file))

/** Every file that a page draws in, directly or by others. */
function reachedFrom(start: string) {
  const reached = new Set<string>()
  const waiting = [path.join(ROOT, start)]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'~\/([^']+)'/g)
    waiting.push(...[...imports].flatMap(([, name]) => fileOf(name) ?? []))
  }
  return reached
}

test.group('The page of components', () => {
  test('shows every component there is', async ({ assert }) => {
    const reached = reachedFrom('platform/pages/design.tsx')
    const files = await readdir(path.join(ROOT, 'ui'), { recursive: true })

    const missing = files
      .filter((file) => file.endsWith('.tsx') && !ELSEWHERE.test(file))
      .filter((file) => !reached.has(path.join(ROOT, 'ui', file)))

    assert.deepEqual(missing, [])
  })
})
