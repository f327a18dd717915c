import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { createIntl } from 'react-intl'

type Catalogue = { [name: string]: string | Catalogue }

const VALUES: Record<string, string | number> = {
  title: 'Lesson 1',
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

function messagesOf(domain: string, language: string) {
  return flat(JSON.parse(readFileSync(`resources/lang/${language}/${domain}.json`, 'utf8')), domain)
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

test.group('catalogues of rules, assessments, standards and certificates', () => {
  test('{$self} says the same in English and German')
    .with(['rules', 'assessments', 'standards', 'learning'])
    .run(({ assert }, domain) => {
      const [english, german] = [messagesOf(domain, 'en'), messagesOf(domain, 'de')]

      assert.sameMembers(Object.keys(german), Object.keys(english))
      for (const key of Object.keys(english)) {
        assert.deepEqual(placeholdersOf(german[key]), placeholdersOf(english[key]), key)
      }
    })

  test('{domain} can be formatted in {language}')
    .with(
      ['rules', 'assessments', 'standards', 'learning'].flatMap((domain) =>
        ['en', 'de'].map((language) => ({ domain, language }))
      )
    )
    .run(({ assert }, { domain, language }) => {
      const messages = messagesOf(domain, language)
      const onError = (error: Error) => assert.fail(error.message)
      const intl = createIntl({ locale: language, messages, onError })

      for (const id of Object.keys(messages)) {
        assert.notMatch(intl.formatMessage({ id }, VALUES) as string, /[{}]/, id)
      }
    })
})
