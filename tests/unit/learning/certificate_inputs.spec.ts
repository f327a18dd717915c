import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { certificateInputs, type CertificateContent } from '#learning/documents/certificate_inputs'
import { renderDocument, stopRendering } from '#platform/documents/render_pdf'

const content: CertificateContent = {
  tenant: 'Acme',
  logo: null,
  intro: '',
  accent: '#0f766e',
  name: 'Lina Learner',
  course: 'Forklift Safety',
  completedOn: '1. März 2026',
  validUntil: '1. März 2027',
  number: 'ACME-1',
  verifyUrl: 'https://learn.acme.test/verify/7Q4K',
  version: '3.2',
  contentHash: 'b94d',
  locale: 'de-AT',
}

test.group('certificateInputs', (group) => {
  group.teardown(() => stopRendering())

  test('leaves nothing blank in either language')
    .with(['en', 'de'])
    .run(async ({ assert }, language) => {
      const { certificate } = JSON.parse(
        readFileSync(`resources/lang/${language}/learning.json`, 'utf8')
      )
      const translate = (key: string) => certificate[key.replace('learning.certificate.', '')]

      const inputs = await certificateInputs({ ...content, locale: language }, translate)

      const template = readFileSync('resources/documents/certificate.typ', 'utf8')
      const wanted = [...template.matchAll(/input\("([a-z-]+)"/g)]
        .map(([, name]) => name)
        .filter((name) => !name.startsWith('logo'))
      wanted.forEach((name) => assert.isNotEmpty(inputs[name], name))
      assert.isTrue((await renderDocument('certificate', inputs)).conformsToUa)
    })

  test('knows the direction of the language and shortens the address', async ({ assert }) => {
    const german = await certificateInputs(content, String)
    const arabic = await certificateInputs({ ...content, locale: 'ar-EG' }, String)

    assert.include(german, {
      'language': 'de',
      'direction': 'ltr',
      'verify-text': 'learn.acme.test/verify/7Q4K',
    })
    assert.include(arabic, { language: 'ar', direction: 'rtl' })
  })
})
