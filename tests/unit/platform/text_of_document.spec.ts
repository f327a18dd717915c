import { test } from '@japa/runner'
import { documentHeadings } from '#platform/text/document_headings'
import { filesOfDocument } from '#platform/text/files_of_document'
import { imagesWithoutAlt } from '#platform/text/images_without_alt'
import { readingMinutes } from '#platform/text/reading_minutes'
import { replaceAddresses } from '#platform/text/replace_addresses'
import { textOfDocument } from '#platform/text/text_of_document'
import {
  doc,
  FILE,
  heading,
  ITEM,
  link,
  nested,
  paragraph,
  text,
} from '#tests/unit/platform/text_samples'

test.group('textOfDocument', () => {
  test('puts each block on a line and joins words that only differ in style', ({ assert }) => {
    const document = doc(
      heading(1, 'Risks'),
      paragraph('Think ', text('be', { type: 'bold' }), text('fore')),
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph('one')] },
          { type: 'listItem', content: [paragraph('two')] },
        ],
      },
      { type: 'image', attrs: { alt: 'A lock', title: 'Locked' } },
      { type: 'math', attrs: { latex: 'a+b' } }
    )

    assert.equal(textOfDocument(document), 'Risks\nThink before\none\ntwo\nA lock\nLocked\na+b')
  })

  test('reads a document of any depth', ({ assert }) => {
    assert.equal(textOfDocument(nested(20_000)), 'deep')
  })
})

test.group('readingMinutes', () => {
  test('takes {minutes} min for {words} words')
    .with([
      { words: 0, minutes: 1 },
      { words: 238, minutes: 1 },
      { words: 1190, minutes: 5 },
    ])
    .run(({ assert }, { words, minutes }) => {
      assert.equal(readingMinutes(doc(paragraph(`${'word '.repeat(words)}.`))), minutes)
    })

  test('counts characters where a script has no spaces', ({ assert }) => {
    assert.equal(readingMinutes(doc(paragraph('安全'.repeat(510)))), 4)
  })
})

test.group('documentHeadings', () => {
  test('lists headings with words, each with an id of its own', ({ assert }) => {
    const document = doc(
      heading(1, 'A b!'),
      { type: 'heading', attrs: { level: 2 } },
      heading(2, 'A b')
    )

    const headings = documentHeadings(document)

    assert.deepEqual(
      headings.map(({ id, level, text: words }) => [id, level, words]),
      [
        ['h-a-b', 1, 'A b!'],
        ['h-a-b-1', 2, 'A b'],
      ]
    )
  })
})

test.group('filesOfDocument', () => {
  test('names pictures, videos and captions once', ({ assert }) => {
    const document = doc(
      { type: 'image', attrs: { file: FILE } },
      { type: 'image', attrs: { file: FILE } },
      { type: 'video', attrs: { file: null, src: 'https://x.example/v.mp4', captions: ITEM } }
    )

    assert.deepEqual(filesOfDocument(document), [FILE, ITEM])
  })
})

test.group('imagesWithoutAlt', () => {
  test('finds the undescribed, not the decorative', ({ assert }) => {
    const undescribed = { type: 'image', attrs: { file: FILE, alt: null } }
    const decorative = { type: 'image', attrs: { file: FILE, alt: '' } }

    assert.deepEqual(imagesWithoutAlt(doc(undescribed, decorative)), [undescribed])
  })
})

test.group('replaceAddresses', () => {
  test('gives pictures their file, links their lesson, and drops dead links', ({ assert }) => {
    const document = doc(
      { type: 'image', attrs: { file: null, src: 'package:a.png', alt: 'A' } },
      paragraph(
        text('b', link('package:b.md')),
        text('c', link('package:c.md')),
        text('d', link('/d'))
      )
    )

    const replaced = replaceAddresses(document, {
      source: () => ({ file: FILE, src: null }),
      link: (href) => ({ 'package:b.md': `item:${ITEM}`, 'package:c.md': null })[href],
    })

    assert.deepEqual(
      replaced,
      doc(
        { type: 'image', attrs: { file: FILE, src: null, alt: 'A' } },
        paragraph(text('b', link(`item:${ITEM}`)), 'c', text('d', link('/d')))
      )
    )
    assert.equal(document.content[0].attrs?.src, 'package:a.png')
  })
})
