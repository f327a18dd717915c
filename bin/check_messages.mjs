/** Every language has every message, and each one can be read by the formatter. */
import fs from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { root } from './processes.mjs'

const folder = path.join(root, 'resources/lang')
const languages = fs.readdirSync(folder)
const problems = []

function flatten(value, prefix, into) {
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'string') into.set(`${prefix}.${key}`, entry)
    else flatten(entry, `${prefix}.${key}`, into)
  }
  return into
}

const catalogues = new Map(
  languages.map((language) => {
    const messages = new Map()
    for (const file of fs.readdirSync(path.join(folder, language))) {
      const text = fs.readFileSync(path.join(folder, language, file), 'utf8')
      flatten(JSON.parse(text), path.basename(file, '.json'), messages)
    }
    return [language, messages]
  })
)

const all = new Set([...catalogues.values()].flatMap((messages) => [...messages.keys()]))
for (const [language, messages] of catalogues) {
  for (const key of all) {
    if (!messages.has(key)) problems.push(`${language}: ${key} is missing`)
  }
  for (const [key, message] of messages) {
    try {
      new IntlMessageFormat(message, language)
    } catch (error) {
      problems.push(`${language}: ${key} cannot be read: ${error.message}`)
    }
  }
}

if (problems.length > 0) {
  console.log(problems.join('\n'))
  process.exit(1)
}
