import { test } from '@japa/runner'
import fc from 'fast-check'
import { htmlToDocument } from '#platform/text/html_to_document'
import { textOfDocument } from '#platform/text/text_of_document'
import { validateDocument } from '#platform/text/validate_document'
import { HOSTILE_STRINGS } from '#tests/unit/platform/hostile_strings'
import { doc, heading, paragraph, text } from '#tests/unit/platform/text_samples'

function typesOf(html: string) {
  return htmlToDocument(html).content.map(({ type }) => type)
}

test.group('htmlToDocument', () => {
  test('keeps words, marks and links', ({ assert }) => {
    const document = htmlToDocument(
      '<h2>Title</h2>loose <b>bo<i>th</i></b>\n<p>see <a href="https://x.example/">here</a></p>'
    )

    assert.deepEqual(
      document,
      doc(
        heading(2, 'Title'),
        paragraph(
          'loose ',
          text('bo', { type: 'bold' }),
          text('th', { type: 'bold' }, { type: 'italic' })
        ),
        paragraph(
          'see ',
          text('here', { type: 'link', attrs: { href: 'https://x.example/', title: null } })
        )
      )
    )
  })

  test('takes pictures out of lines and links', ({ assert }) => {
    const inLine = htmlToDocument('<p>before <img src="https://x.example/a.png" alt="A"> after</p>')
    const inLink = htmlToDocument(
      '<a href="https://x.example/"><img src="https://x.example/a.png" alt="Watch"></a>'
    )

    assert.deepEqual(typesOfNodes(inLine), ['paragraph', 'image', 'paragraph'])
    assert.deepEqual(typesOfNodes(inLink), ['image', 'paragraph'])
    assert.equal(inLink.content[0].attrs?.alt, '')
    assert.equal(inLink.content[1].content?.[0].marks?.[0].attrs?.href, 'https://x.example/')
  })

  test('asks again for a description that says nothing: {$self}')
    .with(['image', 'Screenshot', 'ciatriad.png'])
    .run(({ assert }, alt) => {
      const document = htmlToDocument(`<img src="https://x.example/a.png" alt="${alt}">`)

      assert.isNull(document.content[0].attrs?.alt)
    })

  test('writes raised and lowered figures so that they keep their meaning', ({ assert }) => {
    const document = htmlToDocument('10<sup>2</sup> H<sub>2</sub>O x<sup>ab</sup>')

    assert.equal(textOfDocument(document), '10² H₂O x^ab')
  })

  test('gives ragged tables and lists a shape the editor can open', ({ assert }) => {
    const html =
      '<table><tr><th>a<th>b</tr><tr><td>c</table><ul>loose<li><h3>h</h3></li><li></li></ul>'

    const valid = validateDocument(htmlToDocument(html))

    assert.lengthOf(valid.content[0].content?.[1].content ?? [], 2)
    assert.lengthOf(valid.content[1].content ?? [], 2)
  })

  test('turns frames into links', ({ assert }) => {
    const document = htmlToDocument(
      '<iframe src="https://www.youtube.com/embed/abc?list=1" title="A talk"></iframe>'
    )

    assert.deepEqual(
      document,
      doc(
        paragraph(
          text('A talk', {
            type: 'link',
            attrs: { href: 'https://www.youtube.com/watch?v=abc', title: null },
          })
        )
      )
    )
  })

  test('reports what it drops and keeps its words', ({ assert }) => {
    const dropped: string[] = []

    const document = htmlToDocument('<fieldset>Name <script>x</script></fieldset>', {
      onDropped: (tag) => dropped.push(tag),
    })

    assert.equal(textOfDocument(document), 'Name')
    assert.deepEqual(dropped, ['fieldset', 'script'])
  })

  test('makes a valid text from {$self}')
    .with(HOSTILE_STRINGS)
    .run(({ assert }, payload) => {
      assert.doesNotThrow(() => validateDocument(htmlToDocument(payload)))
      assert.doesNotThrow(() => validateDocument(htmlToDocument(`<p title="${payload}">x</p>`)))
    })

  test('makes a valid text from any soup of tags', ({ assert }) => {
    const tag = fc.constantFrom(
      ...'p div ul ol li table tr td th a img br h1 h6 pre code b span details summary dl dt dd blockquote figure hr sup q caption'.split(
        ' '
      )
    )
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map(
        (name) => `<${name} src="https://x.example/a" href="/y" colspan="3" class="language-js">`
      )
    )

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = pieces.join('')
        assert.doesNotThrow(() => validateDocument(htmlToDocument(html)))
      }),
      { numRuns: 500 }
    )
  })

  test('flattens 20,000 nested elements', ({ assert }) => {
    const html = `${'<blockquote>'.repeat(20_000)}deep${'</blockquote>'.repeat(20_000)}`

    const valid = validateDocument(htmlToDocument(html))

    assert.equal(textOfDocument(valid), 'deep')
  })

  test('is an empty paragraph when there is nothing', ({ assert }) => {
    assert.deepEqual(typesOf('<div> <span></span></div>'), ['paragraph'])
  })
})

function typesOfNodes({ content }: { content: { type: string }[] }) {
  return content.map(({ type }) => type)
}
