import { test } from '@japa/runner'
import fc from 'fast-check'
import type { RichNode } from '#platform/text/document'
import { renderDocument } from '#platform/text/render_document'
import { HOSTILE_STRINGS } from '#tests/unit/platform/hostile_strings'
import {
  doc,
  FILE,
  GONE,
  heading,
  ITEM,
  link,
  nested,
  paragraph,
  rendering,
  text,
} from '#tests/unit/platform/text_samples'

const OURS =
  /<\/?(?:p|details|summary|h[1-6]|strong|em|u|s|code|a|br|hr|ul|ol|li|blockquote|div|pre|span|figure|figcaption|img|video|track|table|thead|tbody|tr|th|td|math|semantics|annotation|m[a-z]+)(?: [a-z-]+="[^"<>]*")*>/g

/** What is left when every tag we write is taken out must not contain another tag. */
function foreignMarkup(html: string) {
  return html.replace(OURS, '').match(/[<>]/g)
}

function render(...content: RichNode[]) {
  return renderDocument(doc(...content), rendering)
}

test.group('renderDocument', () => {
  test('folds a solution until it is opened', ({ assert }) => {
    const solution = { type: 'callout', attrs: { kind: 'solution' }, content: [paragraph('42')] }

    const html = render(solution)

    assert.match(html, /^<details class="callout callout-solution"><summary [^>]+>.+<\/summary>/)
    assert.notInclude(html, 'open')
  })

  test('writes one link around words that are styled differently', ({ assert }) => {
    const to = link('https://example.com/')

    const html = render(paragraph(text('a', to), text('b', { type: 'bold' }, to), text('c')))

    assert.equal(
      html,
      '<p><a href="https://example.com/" rel="noopener noreferrer">a<strong>b</strong></a>c</p>'
    )
  })

  test('gives headings stable, unique ids below the headings of the page', ({ assert }) => {
    const headings = doc(heading(1, 'Was ist „Phishing“?'), heading(2, 'Tips'), heading(4, 'Tips'))

    const html = renderDocument(headings, { ...rendering, headingOffset: 2 })

    assert.equal(
      html,
      '<h3 id="h-was-ist-phishing">Was ist „Phishing“?</h3>' +
        '<h4 id="h-tips">Tips</h4><h6 id="h-tips-1">Tips</h6>'
    )
  })

  test('points links at headings and at other lessons', ({ assert }) => {
    const html = render(
      paragraph(
        text('up', link('#Tips')),
        text('on', link(`item:${ITEM}#Tips`)),
        text('gone', link(`item:${GONE}`))
      )
    )

    assert.equal(
      html,
      `<p><a href="#h-tips">up</a><a href="/lessons/${ITEM}#h-tips">on</a>gone</p>`
    )
  })

  test('sizes pictures, describes them and loads them late', ({ assert }) => {
    const attrs = { file: FILE, alt: 'A "cat" & <dog>', title: 'Pets', width: 640, height: 480 }

    const html = render({ type: 'image', attrs })

    assert.equal(
      html,
      `<figure class="picture"><img src="/files/${FILE}" alt="A &quot;cat&quot; &amp; &lt;dog&gt;"` +
        ' width="640" height="480" loading="lazy" decoding="async" referrerpolicy="no-referrer">' +
        '<figcaption>Pets</figcaption></figure>'
    )
  })

  test('says so when a file is gone', ({ assert }) => {
    const html = render({ type: 'image', attrs: { file: GONE, alt: 'Org chart' } })

    assert.equal(html, '<p class="missing-file">text.missing_image_named Org chart</p>')
  })

  test('puts tables in a named frame the keyboard can scroll', ({ assert }) => {
    const cell = (type: string, words: string) => ({ type, content: [paragraph(words)] })
    const html = render({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Risk'), cell('tableHeader', 'Cost')] },
        { type: 'tableRow', content: [cell('tableHeader', 'Fire'), cell('tableCell', '1')] },
      ],
    })

    assert.equal(
      html,
      '<div class="table-scroll" role="region" tabindex="0" aria-label="text.table 1"><table>' +
        '<thead><tr><th scope="col">Risk</th><th scope="col">Cost</th></tr></thead>' +
        '<tbody><tr><th scope="row">Fire</th><td>1</td></tr></tbody></table></div>'
    )
  })

  test('colors known languages and leaves others alone', ({ assert }) => {
    const code = (language: string | null) =>
      render({ type: 'codeBlock', attrs: { language }, content: [text('echo "<hi>"')] })

    assert.include(code('bash'), '<span class="hljs-built_in">echo</span>')
    assert.include(code('klingon'), '<code class="hljs">echo &quot;&lt;hi&gt;&quot;</code>')
    assert.notMatch(code('bash'), /<hi>/)
  })

  test('writes formulas as MathML without inline styles', ({ assert }) => {
    const html = render({
      type: 'math',
      attrs: { latex: '\\begin{align}a&=\\color{red}b\\end{align}' },
    })

    assert.include(html, '<math display="block"')
    assert.include(html, 'mathcolor="#ff0000"')
    assert.notInclude(html, ' style=')
  })

  test('shows a formula it cannot read as it was typed')
    .with(['\\frac{', '\\href{javascript:alert(1)}{x}', '\\def\\a{\\a\\a}\\a', 'x'.repeat(6000)])
    .run(({ assert }, latex) => {
      assert.include(render({ type: 'math', attrs: { latex } }), '<code class="math-error"')
    })

  test('plays video files and links to pages with videos', ({ assert }) => {
    const stored = render({ type: 'video', attrs: { file: FILE, title: 'Intro', captions: ITEM } })
    const elsewhere = render({ type: 'video', attrs: { src: 'https://youtu.be/x', title: 'Talk' } })

    assert.include(stored, `<video class="video" src="/files/${FILE}" controls=""`)
    assert.include(stored, `<track kind="captions" src="/files/${ITEM}"`)
    assert.include(elsewhere, '<a href="https://youtu.be/x" rel="noopener noreferrer">')
  })

  test('never writes an unsafe address, even from a document nobody checked')
    .with(['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil', 42, {}])
    .run(({ assert }, address) => {
      const html = render(
        paragraph(text('x', { type: 'link', attrs: { href: address } })),
        { type: 'image', attrs: { src: address } },
        { type: 'video', attrs: { src: address } }
      )

      assert.notMatch(html, /href=|src=/)
    })

  test('cuts off 20,000 nested nodes instead of failing', ({ assert }) => {
    assert.notInclude(renderDocument(nested(20_000), rendering), 'deep')
  })

  test('leaves out nodes and marks it does not know', ({ assert }) => {
    const html = render(
      { type: 'iframe', attrs: { src: 'https://x' } },
      { type: 'constructor' },
      paragraph(text('kept', { type: 'toString' }))
    )

    assert.equal(html, '<p>kept</p>')
  })

  test('keeps {$self} text wherever it is put')
    .with(HOSTILE_STRINGS)
    .run(({ assert }, payload) => {
      const html = everywhere(payload)

      assert.isNull(foreignMarkup(html), html)
    })

  test('keeps any string text wherever it is put', ({ assert }) => {
    const words = fc.oneof(fc.string(), fc.stringMatching(/^[<>"'&\\{}$a-z/=-]{1,30}$/))

    fc.assert(
      fc.property(words, (payload) => {
        assert.isNull(foreignMarkup(everywhere(payload)))
      }),
      { numRuns: 200 }
    )
  })
})

function everywhere(payload: string) {
  return render(
    heading(2, payload),
    paragraph(
      payload,
      text(payload, { type: 'code' }),
      text(payload, { type: 'link', attrs: { href: '/x', title: payload } })
    ),
    paragraph(text(payload, link(payload)), text(payload, link(`https://example.com/${payload}`))),
    paragraph(
      { type: 'inlineMath', attrs: { latex: payload } },
      { type: 'inlineMath', attrs: { latex: `\\text{${payload}}` } }
    ),
    { type: 'codeBlock', attrs: { language: payload }, content: [text(payload)] },
    { type: 'codeBlock', attrs: { language: 'xml' }, content: [text(payload)] },
    { type: 'image', attrs: { file: FILE, alt: payload, title: payload, width: payload } },
    { type: 'image', attrs: { file: GONE, alt: payload } },
    { type: 'image', attrs: { src: `https://example.com/${payload}`, alt: payload } },
    { type: 'video', attrs: { src: `https://example.com/${payload}`, title: payload } },
    { type: 'callout', attrs: { kind: payload }, content: [paragraph(payload)] },
    { type: 'orderedList', attrs: { start: payload, type: payload }, content: [] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              attrs: { colspan: payload, align: payload },
              content: [paragraph(payload)],
            },
          ],
        },
      ],
    }
  )
}
