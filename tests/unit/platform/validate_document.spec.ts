import { test } from '@japa/runner'
import fc from 'fast-check'
import { emptyDocument } from '#platform/text/document'
import { InvalidDocument } from '#platform/text/invalid_document'
import { renderDocument } from '#platform/text/render_document'
import { textSchema } from '#platform/text/schema'
import { validateDocument } from '#platform/text/validate_document'
import {
  doc,
  FILE,
  heading,
  link,
  nested,
  paragraph,
  rendering,
  text,
} from '#tests/unit/platform/text_samples'

function faultOf(value: unknown) {
  try {
    validateDocument(value)
  } catch (error) {
    if (error instanceof InvalidDocument) {
      return `${error.fault} ${error.path}`.trim()
    }
    throw error
  }
  return 'none'
}

test.group('validateDocument', () => {
  test('accepts one of everything and the editor can open it', ({ assert }) => {
    const everything = doc(
      heading(2, 'Title'),
      paragraph(
        'Hello ',
        text('you', { type: 'bold' }),
        { type: 'hardBreak' },
        text('x', link('/y'))
      ),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one')] }] },
      { type: 'codeBlock', attrs: { language: 'bash' }, content: [text('ls')] },
      { type: 'image', attrs: { file: FILE, alt: '', width: 10, height: 20 } },
      { type: 'callout', attrs: { kind: 'tip' }, content: [paragraph('do')] },
      { type: 'math', attrs: { latex: 'x^2' } },
      paragraph({ type: 'inlineMath', attrs: { latex: 'y' } }),
      { type: 'video', attrs: { src: 'https://example.com/a.mp4' } },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('h')] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('c')] }] },
        ],
      }
    )

    const valid = validateDocument(everything)

    assert.doesNotThrow(() => textSchema.nodeFromJSON(valid).check())
    assert.deepEqual(validateDocument(valid), valid)
  })

  test('orders marks as the editor does and keeps each once', ({ assert }) => {
    const bold = { type: 'bold' }
    const code = { type: 'code' }

    const valid = validateDocument(doc(paragraph(text('x', code, bold, link('/y'), bold))))

    assert.doesNotThrow(() => textSchema.nodeFromJSON(valid).check())
    assert.sameMembers(valid.content[0].content?.[0].marks?.map(({ type }) => type) ?? [], [
      'link',
      'bold',
      'code',
    ])
  })

  test('accepts the empty document', ({ assert }) => {
    assert.deepEqual(validateDocument(emptyDocument()), emptyDocument())
  })

  test('names the fault and its place: {fault}')
    .with([
      { value: null, fault: 'not_a_document' },
      { value: [], fault: 'not_a_document' },
      { value: { type: 'paragraph' }, fault: 'not_a_document' },
      { value: { type: 'doc' }, fault: 'missing_content content' },
      { value: { type: 'doc', content: 'x' }, fault: 'missing_content content' },
      { value: doc({ type: 'script' }), fault: 'unknown_node content[0]' },
      { value: doc({ type: 'constructor' }), fault: 'unknown_node content[0]' },
      { value: doc({ type: '__proto__' }), fault: 'unknown_node content[0]' },
      { value: doc(text('loose')), fault: 'misplaced_node content[0]' },
      {
        value: doc(paragraph(), { type: 'tableRow' }),
        fault: 'misplaced_node content[1]',
      },
      { value: doc({ type: 'callout' }), fault: 'missing_content content[0].content' },
      { value: doc(heading(5, 'x')), fault: 'invalid_attribute content[0].attrs.level' },
      { value: doc(heading(1.5, 'x')), fault: 'invalid_attribute content[0].attrs.level' },
      { value: doc(paragraph('')), fault: 'invalid_text content[0].content[0].text' },
      { value: doc(paragraph('a\u0000')), fault: 'invalid_text content[0].content[0].text' },
      { value: doc(paragraph('a\ud800')), fault: 'invalid_text content[0].content[0].text' },
      {
        value: doc(paragraph(text('x', { type: 'onclick' }))),
        fault: 'unknown_mark content[0].content[0].marks[0]',
      },
      {
        value: doc({ type: 'codeBlock', content: [text('x', { type: 'bold' })] }),
        fault: 'misplaced_mark content[0].content[0].marks[0]',
      },
      {
        value: doc({ ...paragraph('x'), marks: [{ type: 'bold' }] }),
        fault: 'misplaced_mark content[0].marks[0]',
      },
      {
        value: doc(paragraph(text('x', { type: 'link' }))),
        fault: 'invalid_attribute content[0].content[0].marks[0].attrs.href',
      },
      {
        value: doc({ type: 'image', attrs: { file: '../../etc/passwd' } }),
        fault: 'invalid_attribute content[0].attrs.file',
      },
      {
        value: doc({ type: 'codeBlock', attrs: { language: 'a" onload="x' } }),
        fault: 'invalid_attribute content[0].attrs.language',
      },
    ])
    .run(({ assert }, { value, fault }) => {
      assert.equal(faultOf(value), fault)
    })

  test('refuses the address {$self}')
    .with([
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,<script>1</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https:evil',
      'http://',
      'item:1',
      'package:a.md',
      'relative/path',
      '',
    ])
    .run(({ assert }, href) => {
      assert.match(faultOf(doc(paragraph(text('x', link(href))))), /^invalid_attribute/)
    })

  test('keeps the address {$self}')
    .with([
      'https://example.com/a?b=c#d',
      'http://example.com',
      'mailto:a@example.com',
      '/courses',
      '#top',
      `item:${FILE}`,
      `item:${FILE}#part`,
    ])
    .run(({ assert }, href) => {
      const valid = validateDocument(doc(paragraph(text('x', link(href)))))

      assert.equal(valid.content[0].content?.[0].marks?.[0].attrs?.href, href)
    })

  test('drops attributes it does not know', ({ assert }) => {
    const valid = validateDocument(
      doc({ type: 'image', attrs: { file: FILE, onerror: 'alert(1)', style: 'x' } })
    )

    assert.sameMembers(Object.keys(valid.content[0].attrs ?? {}), [
      'file',
      'src',
      'alt',
      'title',
      'width',
      'height',
    ])
  })

  test('refuses 20,000 nested nodes without running out of stack', ({ assert }) => {
    assert.match(faultOf(nested(20_000)), /^too_deep/)
  })

  test('refuses more nodes and more text than a lesson has', ({ assert }) => {
    const manyNodes = doc(...Array.from({ length: 60_000 }, () => paragraph()))
    const muchText = doc(paragraph('x'.repeat(2_000_001)))

    assert.match(faultOf(manyNodes), /^too_large/)
    assert.match(faultOf(muchText), /^too_large/)
  })

  test('answers any JSON with a document or InvalidDocument, and what it accepts renders', ({
    assert,
  }) => {
    const names = [...Object.keys(textSchema.nodes), 'x']
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(...names),
          text: fc.string(),
          content: fc.array(tie('node'), { maxLength: 3 }),
          attrs: fc.oneof(
            fc.jsonValue(),
            fc.dictionary(fc.constantFrom('level', 'src', 'latex'), fc.jsonValue())
          ),
        },
        { requiredKeys: ['type'] }
      ),
    }))

    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (content) => {
        const value = { type: 'doc', content }
        if (faultOf(value) === 'none') {
          assert.isString(renderDocument(validateDocument(value), rendering))
        }
      }),
      { numRuns: 300 }
    )
  })
})
