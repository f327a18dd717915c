import { test } from '@japa/runner'
import fc from 'fast-check'
import type { RichNode } from '#platform/text/document'
import { textOfDocument } from '#platform/text/text_of_document'
import { validateDocument } from '#platform/text/validate_document'
import { markdownToDocument } from '#standards/markdown/markdown_to_document'

function blocks(markdown: string) {
  return markdownToDocument(markdown).document.content
}

/** A node as `type(children)`, with its words instead of text nodes. */
function outline({ type, attrs, content = [] }: RichNode): string {
  const kind = attrs?.kind ?? attrs?.level ?? attrs?.language ?? ''
  const inner = content.every((node) => node.type === 'text' || node.type === 'hardBreak')
    ? textOfDocument({ type: 'x', content })
    : content.map(outline).join(' ')
  return `${type}${kind ? `:${String(kind)}` : ''}(${inner})`
}

test.group('markdownToDocument', () => {
  test('reads {markdown}')
    .with([
      { markdown: 'a **b** c', written: 'paragraph(a b c)' },
      { markdown: '> quote', written: 'blockquote(paragraph(quote))' },
      { markdown: '```py\nx = 1\n```', written: 'codeBlock:py(x = 1)' },
      { markdown: '```{r plot, echo=FALSE}\nx\n```', written: 'codeBlock:r(x)' },
      { markdown: '$$\nx_1^2\n$$', written: 'math()' },
      {
        markdown: '- [x] done\n- [ ] open',
        written: 'bulletList(listItem(paragraph(☑ done)) listItem(paragraph(☐ open)))',
      },
      { markdown: '> [!WARNING]\n> Hot', written: 'callout:warning(paragraph(Hot))' },
      { markdown: '> [!NOTE]\n>\n> Cold', written: 'callout:note(paragraph(Cold))' },
      {
        markdown: '::: callout\n## Mind\ntext\n:::',
        written: 'callout:note(paragraph(Mind) paragraph(text))',
      },
      {
        markdown: '::::: challenge\n## Try\n:::: solution\nIt\n::::\n:::::\nafter',
        written:
          'callout:tip(paragraph(Challenge: Try) callout:solution(paragraph(It))) paragraph(after)',
      },
      {
        markdown: '::: solution\n## Solution\nIt\n:::',
        written: 'callout:solution(paragraph(It))',
      },
      {
        markdown: '::: solution\n## The long way\nIt\n:::',
        written: 'callout:solution(paragraph(The long way) paragraph(It))',
      },
      {
        markdown: '- a\n- b\n::: end',
        written: 'bulletList(listItem(paragraph(a)) listItem(paragraph(b)))',
      },
      { markdown: 'Say "<your name>".', written: 'paragraph(Say "<your name>".)' },
      { markdown: 'a<br>b', written: 'paragraph(a b)' },
      {
        markdown: '<details><summary>More</summary>\n\nHidden *words*\n\n</details>',
        written: 'callout:note(paragraph(More) paragraph(Hidden words))',
      },
      {
        markdown: 'a[^1]\n\n[^1]: The note',
        written: 'paragraph(a¹) horizontalRule() orderedList(listItem(paragraph(The note)))',
      },
      { markdown: 'see [it][ref]\n\n[ref]: https://x.example', written: 'paragraph(see it)' },
      {
        markdown: '+---+---+\n| a | b |\n+---+---+',
        written: 'codeBlock:text(+---+---+ | a | b | +---+---+)',
      },
    ])
    .run(({ assert }, { markdown, written }) => {
      const found = blocks(markdown).map(outline).join(' ')

      assert.equal(found.replace(/\n/g, ' '), written)
    })

  test('reads tables with their alignment', ({ assert }) => {
    const [table] = blocks('| a | b |\n|---|--:|\n| 1 | 2 |')

    assert.equal(table.content?.[0].content?.[0].type, 'tableHeader')
    assert.equal(table.content?.[1].content?.[1].type, 'tableCell')
    assert.equal(table.content?.[1].content?.[1].attrs?.align, 'right')
  })

  test('takes the title from the front matter or the heading on top')
    .with([
      { markdown: '---\ntitle: "A: b" # note\n---\n\ntext', title: 'A: b', rest: 'text' },
      { markdown: '# Top\n\n## Part\n\ntext', title: 'Top', rest: 'Part\ntext' },
      { markdown: '---\ntitle: Top\n---\n# Top!\n\ntext', title: 'Top', rest: 'text' },
      { markdown: '---\ntitle: Other\n---\n# Top\n\ntext', title: 'Other', rest: 'Top\ntext' },
      { markdown: '## One\n\na\n\n## Two\n\nb', title: undefined, rest: 'One\na\nTwo\nb' },
      { markdown: '\ufeff---\r\ntitle: Win\r\n---\r\nx', title: 'Win', rest: 'x' },
    ])
    .run(({ assert }, { markdown, title, rest }) => {
      const lesson = markdownToDocument(markdown)

      assert.equal(lesson.title, title)
      assert.equal(textOfDocument(lesson.document), rest)
    })

  test('starts headings at level 1 below the title', ({ assert }) => {
    const { document } = markdownToDocument('# T\n\n## A\n\n### B\n\n## C')

    assert.deepEqual(
      document.content.map(({ attrs }) => attrs?.level),
      [1, 2, 1]
    )
  })

  test('makes terms of a glossary headings, so that links reach them', ({ assert }) => {
    const [glossary, term, words] = blocks(
      '## Glossary\n\n[commit]{#commit}\n:   A record\n\n## End'
    )

    assert.equal(outline(glossary), 'heading:1(Glossary)')
    assert.equal(outline(term), 'heading:2(commit)')
    assert.equal(outline(words), 'paragraph(A record)')
  })

  test('reads descriptions in braces behind pictures', ({ assert }) => {
    const [image] = blocks("![Caption](https://x.example/a.png){alt='Two people' width='50%'}")

    assert.equal(image.attrs?.alt, 'Two people')
    assert.equal(image.attrs?.title, 'Caption')
  })

  test('names what it had to drop', ({ assert }) => {
    const { dropped } = markdownToDocument(
      '{% include x.html %}\n\n<form><input></form>\n\n<script>alert(1)</script>'
    )

    assert.deepEqual(dropped, ['template', 'form', 'input', 'script'])
  })

  test('keeps templates and divs that are shown as code', ({ assert }) => {
    const markdown = '```\n::: note\n{% raw %}\n$$\n```'

    assert.equal(textOfDocument(markdownToDocument(markdown).document), '::: note\n{% raw %}\n$$')
  })

  test('flattens what is nested too deep, and does it quickly')
    .with([
      '> '.repeat(5_000),
      '- '.repeat(5_000),
      '1. '.repeat(5_000),
      Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
      Array.from({ length: 300 }, (_, depth) => `${'\t'.repeat(depth)}- x`).join('\n'),
      '<div>'.repeat(20_000),
      '::: note\n'.repeat(3_000),
    ])
    .timeout(2_000)
    .run(({ assert }, start) => {
      const { document } = markdownToDocument(`${start}deep`)

      assert.doesNotThrow(() => validateDocument(document))
      assert.include(textOfDocument(document), 'deep')
    })

  test('makes a valid text from any Markdown', ({ assert }) => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '# ',
        '- ',
        '1. ',
        '> ',
        '> [!TIP]\n> ',
        '```',
        '\n::: callout\n',
        '\n:::\n',
        '| a | b |\n|---|---|\n',
        '    ',
        '[x](/y)',
        '![z](https://x.example/a.png)',
        '<div>',
        '</div>',
        '<b>',
        '$$\n',
        '[^1]',
        '\n[^1]: n\n',
        '**',
        '`',
        '\n: d\n'
      )
    )

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join('')
        assert.doesNotThrow(() => validateDocument(markdownToDocument(markdown).document))
      }),
      { numRuns: 500 }
    )
  })
})
