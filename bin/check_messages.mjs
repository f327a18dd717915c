/** Every language has every message, each can be read by the formatter, and pages use only catalogues that they load. */
import fs from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { CATALOGUES } from '../inertia/messages/catalogues.ts'
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

for (const [domain, own] of Object.entries(CATALOGUES)) {
  const known = new Set(['ui', ...own])
  for (const file of sourcesOf(path.join(root, 'inertia', domain))) {
    for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/['"`](\w+)\.\w/g)) {
      const isCatalogue = fs.existsSync(path.join(folder, 'en', `${name}.json`))
      if (isCatalogue && !known.has(name))
        problems.push(`${path.relative(root, file)} uses ${name}, see messages/catalogues.ts`)
    }
  }
}

function sourcesOf(directory) {
  return fs
    .readdirSync(directory, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(directory, name))
}

if (problems.length > 0) {
  console.log(problems.join('\n'))
  process.exit(1)
}
