import fc from 'fast-check'
import { test } from '@japa/runner'
import { cleanHtml } from '#platform/html/clean_html'
import { htmlOfMarkdown } from '#platform/html/html_of_markdown'
import { htmlOfText, plainText } from '#platform/html/plain_text'

test.group('cleanHtml', () => {
  test('drops what could run or pose: {$self}')
    .with([
      '<script>x()</script>',
      '<svg onload=x()><style>*{}</style></svg>',
      '<iframe src="https://example.org"></iframe>',
      '<form action="/logout"><button>OK</button></form>',
      '<math><mtext><table><mglyph><style><img src=x onerror=x()>',
      '<noscript><p title="</noscript><img src=x onerror=x()>">',
      '<p id="app" name="csrf" class="fixed" style="position:fixed" onclick="x()"></p>',
      '<a href="javascript:x()">a</a><a href="\u0001java\nscript:x()">b</a><a href="data:text/html,x">c</a>',
      '<img src="//example.org/a.png"><base href="//example.org"><meta http-equiv=refresh>',
    ])
    .run(({ assert }, html) => {
      const clean = cleanHtml(html)

      assert.notMatch(clean, /<(script|svg|style|iframe|form|button|noscript|base|meta|mglyph)/i)
      assert.notMatch(clean.replace(/title="[^"]*"/g, ''), /<[^>]*\s(on\w+|id|name|class|style)=/i)
      assert.notMatch(clean, /(href|src)="(javascript|data|\/\/)/i)
    })

  test('keeps texts, tables, media and formulas', ({ assert }) => {
    const html =
      '<table><tr><th scope="row">a</th></tr></table><math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math><video src="https://example.org/a.mp4" controls></video>'

    assert.equal(cleanHtml(html).replace(' controls=""', ' controls'), html)
  })

  test('changes nothing the second time', ({ assert }) => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<p title="',
      '">',
      '<script>',
      'a',
      '&lt;',
      '&',
      '<',
      '>',
      '"',
      '<!--',
      '-->'
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = cleanHtml(pieces.join(''))

        assert.equal(cleanHtml(once), once)
      })
    )
  })
})

test.group('plainText', () => {
  test('turns blocks into lines and images into their alt text', ({ assert }) => {
    const html =
      '<h2>Title</h2><p>One&nbsp;&amp; <b>two</b></p><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table><img src="x" alt="A cat">'

    assert.equal(plainText(html), 'Title\nOne & two\na\nb\n1 2\nA cat')
  })

  test('gives back every text that was made HTML', ({ assert }) => {
    const piece = fc.constantFrom(
      '<b>',
      '&amp;',
      '&lt;',
      '&#65;',
      '"',
      "'",
      '<',
      '>',
      '&',
      'ü',
      '漢',
      '\n'
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const text = pieces.join('').replace(/\n+/g, '\n').trim()

        assert.equal(plainText(htmlOfText(text)), text)
      })
    )
  })
})

test.group('htmlOfMarkdown', () => {
  test('knows paragraphs, lists, tables, code and links', ({ assert }) => {
    const markdown =
      '# T\n\n1. **a** `<b>`\n2. [l](https://example.org "t")\n\n| a |\n|---|\n| ~~b~~ |\n\n```\nx < y\n```'

    assert.equal(
      htmlOfMarkdown(markdown),
      '<h1>T</h1><ol start="1"><li><p><strong>a</strong> <code>&lt;b&gt;</code></p></li><li><p><a href="https://example.org">l</a></p></li></ol>' +
        '<table><tr><th>a</th></tr><tr><td><del>b</del></td></tr></table><pre><code>x &lt; y</code></pre>'
    )
  })
})
