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
const english = catalogues.get('en')
for (const [language, messages] of catalogues) {
  for (const key of all) {
    if (!messages.has(key)) problems.push(`${language}: ${key} is missing`)
  }
  for (const [key, message] of messages) {
    for (const fault of faultsOf(message, language, english.get(key)))
      problems.push(`${language}: ${key} ${fault}`)
  }
}

function faultsOf(message, language, original) {
  try {
    const found = elementsOf(message, language)
    const faults = found.flatMap((element) => missingForms(element, language))
    const [here, there] = [found, elementsOf(original ?? message, 'en')].map(argumentsOf)
    if (here !== there) faults.push(`speaks of ${here}, in English of ${there}`)
    return faults
  } catch (error) {
    return [`cannot be read: ${error.message}`]
  }
}

/** Every element of a message, also those within the forms of a plural. */
function elementsOf(message, language) {
  return within(new IntlMessageFormat(message, language).getAst())
}

function within(elements) {
  return elements.flatMap((element) => [
    element,
    ...Object.values(element.options ?? {}).flatMap(({ value }) => within(value)),
  ])
}

/** What is given to a message from outside; its literal text and `#` are not. */
function argumentsOf(elements) {
  const names = elements.filter(({ type }) => type !== 0 && type !== 7).map(({ value }) => value)
  return [...new Set(names)].sort((a, b) => a.localeCompare(b)).join(', ')
}

/** The forms of a counted word that the language has and the message leaves out; a word may also not vary at all. */
function missingForms({ pluralType, options, value }, language) {
  if (!pluralType) return []
  const forms = new Intl.PluralRules(language, { type: pluralType }).resolvedOptions()
    .pluralCategories
  if (forms.length === 2 && !options.one) return []
  return forms.filter((form) => !options[form]).map((form) => `has no form “${form}” of ${value}`)
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
