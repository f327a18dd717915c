import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { DocumentNotRendered, DocumentRenderer } from '#platform/documents/document_renderer'
import { renderDocument, renderPdf, stopRendering } from '#platform/documents/render_pdf'

const hasPdfTools = spawnSync('pdftotext', ['-v']).status === 0
const NO_TOOLS = 'poppler-utils is not installed'

const inputs = {
  'language': 'en',
  'direction': 'ltr',
  'accent': '#9a3412',
  'tenant': 'Acme Manufacturing',
  'title': 'Certificate of completion',
  'intro': 'This is to certify that',
  'name': 'Lina Learner',
  'completed': 'has completed',
  'course': 'Forklift Safety',
  'date-label': 'Completed on',
  'date': '1 March 2026',
  'number-label': 'Certificate no.',
  'number': 'ACME-2026-7Q4K-9XWD',
  'verify-label': 'Verify',
  'verify-text': 'learn.acme.test/verify/7Q4K',
  'qr': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1z"/></svg>',
  'qr-alt': 'QR code',
  'version-label': 'Version',
  'version': '3.2',
  'hash-label': 'Fingerprint',
  'hash': 'b94d27b9934d3e08',
}

function textOf(pdf: Buffer) {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return text.toString().replaceAll('\u200b', '').replace(/\s+/g, ' ')
}

function factsOf(pdf: Buffer) {
  return execFileSync('pdfinfo', ['-'], {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).toString()
}

test.group('renderPdf', (group) => {
  group.teardown(() => stopRendering())

  test('makes a tagged PDF/UA of one page with name and number', async ({ assert }) => {
    const { pdf, conformsToUa } = await renderDocument('certificate', inputs)

    assert.isTrue(conformsToUa)
    assert.include(pdf.toString('latin1'), '/StructTreeRoot')
    assert.include(pdf.toString('latin1'), '<pdfuaid:part>1</pdfuaid:part>')
    assert.match(factsOf(pdf), /Tagged:\s+yes[\s\S]*Pages:\s+1\n[\s\S]*841\.89 x 595\.2/)
    assert.include(textOf(pdf), 'Lina Learner')
    assert.include(textOf(pdf), 'ACME-2026-7Q4K-9XWD')
  }).skip(!hasPdfTools, NO_TOOLS)

  test('is the same file for the same inputs', async ({ assert }) => {
    const [first, second] = [
      await renderPdf('certificate', inputs),
      await renderPdf('certificate', inputs),
    ]

    assert.isTrue(first.equals(second))
  })

  test('shows "{$self}" as it stands')
    .with([
      '#let x = 1',
      '*bold* _it_ `raw`',
      '"quoted" \\ $x^2$',
      '#read("/etc/passwd")',
      '<label> @ref // comment',
      '= Heading',
      '#panic()',
    ])
    .run(async ({ assert }, name) => {
      const pdf = await renderPdf('certificate', { ...inputs, name, course: name })

      assert.equal(textOf(pdf).split(name).length, 3)
    })
    .skip(!hasPdfTools, NO_TOOLS)

  test('fits {kind} on the page')
    .with([
      {
        kind: 'a long name',
        name: 'Maximiliane von und zu Hohenstein-Oberwallersdorf '.repeat(5).trim(),
      },
      { kind: 'a word without end', name: 'W'.repeat(255) },
      { kind: 'accents without end', name: 'Ümläütß'.repeat(36) },
    ])
    .run(async ({ assert }, { name }) => {
      const pdf = await renderPdf('certificate', { ...inputs, name, course: name })

      const letters = textOf(pdf).replaceAll(' ', '')
      assert.match(factsOf(pdf), /Pages:\s+1\n/)
      assert.equal(letters.split(name.replaceAll(' ', '')).length, 3)
      assert.isTrue(isWithinPage(pdf))
    })
    .skip(!hasPdfTools, NO_TOOLS)

  test('sets right-to-left names, and tells of letters no font has', async ({ assert }) => {
    const arabic = await renderDocument('certificate', {
      ...inputs,
      language: 'ar',
      direction: 'rtl',
      name: 'أحمد القحطاني',
    })
    const lost = await renderDocument('certificate', { ...inputs, name: 'A\u{1B170}B' })

    assert.isTrue(arabic.conformsToUa)
    assert.isFalse(lost.conformsToUa)
    assert.deepEqual(lost.missingGlyphs, ['\u{1B170}'])
    assert.include(lost.pdf.toString('latin1'), '/StructTreeRoot')
  })

  test('puts in an SVG logo and refuses what is no picture', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'logo-'))
    cleanup(() => rm(folder, { recursive: true }))
    const [good, bad] = [join(folder, 'good.svg'), join(folder, 'bad.png')]
    writeFileSync(good, inputs.qr)
    writeFileSync(bad, 'not a picture')

    const pdf = await renderPdf('certificate', { ...inputs, 'logo': good, 'logo-alt': 'Logo' })

    assert.isAbove(pdf.length, 1_000)
    await assert.rejects(() =>
      renderPdf('certificate', { ...inputs, 'logo': bad, 'logo-alt': 'Logo' })
    )
    await assert.rejects(() =>
      renderPdf('certificate', { ...inputs, logo: join(folder, 'none.svg') })
    )
    assert.isAbove((await renderPdf('certificate', inputs)).length, 1_000)
  })
})

test.group('DocumentRenderer', () => {
  test('goes on in a new process after its share of documents', async ({ assert, cleanup }) => {
    const renderer = new DocumentRenderer({ documentsPerProcess: 2, timeoutSeconds: 20 })
    cleanup(() => renderer.stop())

    const results = await Promise.all(
      Array.from({ length: 5 }, () => renderer.render('certificate', inputs))
    )

    assert.isTrue(results.every(({ pdf }) => pdf.equals(results[0].pdf)))
    assert.equal(renderer.processesStarted, 3)
  })

  test('replaces a process that died between documents', async ({ assert, cleanup }) => {
    const renderer = new DocumentRenderer({ documentsPerProcess: 50, timeoutSeconds: 20 })
    cleanup(() => renderer.stop())

    const first = await renderer.render('certificate', inputs)
    renderer.stop()
    const second = await renderer.render('certificate', inputs)

    assert.isTrue(second.pdf.equals(first.pdf))
    assert.equal(renderer.processesStarted, 2)
  })

  test('gives up on a document that takes too long and does the next', async ({
    assert,
    cleanup,
  }) => {
    const renderer = new DocumentRenderer({ documentsPerProcess: 50, timeoutSeconds: 20 })
    const hasty = new DocumentRenderer({ documentsPerProcess: 50, timeoutSeconds: 0.01 })
    cleanup(() => [renderer, hasty].forEach((one) => one.stop()))

    await assert.rejects(() => hasty.render('certificate', inputs), DocumentNotRendered as any)

    const failed = renderer.render('no_such_template', inputs)
    const next = renderer.render('certificate', inputs)
    await assert.rejects(() => failed, DocumentNotRendered as any)
    assert.isAbove((await next).pdf.length, 1_000)
  })
})

/** No word lies outside of the margins, which are 30 mm (85 points) wide. */
function isWithinPage(pdf: Buffer) {
  const boxes = execFileSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).toString()
  const words = [
    ...boxes.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g),
  ]
  return (
    words.length > 10 &&
    words.every(
      ([, left, top, right, bottom]) =>
        Number(left) > 80 && Number(right) < 762 && Number(top) > 40 && Number(bottom) < 560
    )
  )
}
