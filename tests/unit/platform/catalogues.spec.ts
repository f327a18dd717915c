import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { createIntl } from 'react-intl'

const SECTIONS = [
  'rules.',
  'standards.gift.',
  'learning.certificate.',
  'assessments.answers.',
  'assessments.start.',
  'assessments.deadline.',
  'assessments.review.',
  'assessments.types.',
  'assessments.invalid_question.',
  'assessments.invalid_response.',
]

type Catalogue = { [name: string]: string | Catalogue }

const VALUES: Record<string, string | number> = {
  title: 'Lesson 1',
  course: 'Forklift Safety',
  titles: 'Lesson 1, Lesson 2',
  tenant: 'Acme',
  date: '1 March 2026',
  percent: 80,
  atLeast: 2,
  done: 1,
  minutes: 30,
  days: 0,
  max: 3,
}

function messagesOf(section: string, language: string) {
  const [domain] = section.split('.')
  const path = `resources/lang/${language}/${domain}.json`
  const messages = flat(JSON.parse(readFileSync(path, 'utf8')), domain)

  return Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith(section)))
}

function flat(catalogue: Catalogue, path: string): Record<string, string> {
  return Object.entries(catalogue).reduce<Record<string, string>>(
    (all, [name, value]) =>
      typeof value === 'string'
        ? { ...all, [`${path}.${name}`]: value }
        : { ...all, ...flat(value, `${path}.${name}`) },
    {}
  )
}

function placeholdersOf(message: string) {
  return [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort()
}

test.group('catalogues of rules, attempts, GIFT and certificates', () => {
  test('{$self} says the same in English and German')
    .with(SECTIONS)
    .run(({ assert }, section) => {
      const [english, german] = [messagesOf(section, 'en'), messagesOf(section, 'de')]

      assert.sameMembers(Object.keys(german), Object.keys(english))
      for (const key of Object.keys(english)) {
        assert.deepEqual(placeholdersOf(german[key]), placeholdersOf(english[key]), key)
      }
    })

  test('{section} can be formatted in {language}')
    .with(SECTIONS.flatMap((section) => ['en', 'de'].map((language) => ({ section, language }))))
    .run(({ assert }, { section, language }) => {
      const messages = messagesOf(section, language)
      const onError = (error: Error) => assert.fail(error.message)
      const intl = createIntl({ locale: language, messages, onError })

      for (const id of Object.keys(messages)) {
        assert.notMatch(intl.formatMessage({ id }, VALUES) as string, /[{}]/, id)
      }
    })
})
