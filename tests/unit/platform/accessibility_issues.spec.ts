import { test } from '@japa/runner'
import { accessibilityIssues } from '#platform/text/accessibility_issues'
import type { RichNode } from '#platform/text/document'
import { textSchema } from '#platform/text/schema'
import { doc, FILE, heading, link, paragraph, text } from '#tests/unit/platform/text_samples'

function image(alt: string | null, file: string | null = FILE): RichNode {
  return { type: 'image', attrs: { file, alt } }
}

function table(cell: string): RichNode {
  return {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: cell, content: [paragraph('x')] }] }],
  }
}

test.group('accessibilityIssues', () => {
  test('finds {code}')
    .with([
      { code: 'image_without_alt', bad: image(null), good: image('') },
      { code: 'image_missing', bad: image('A', null), good: image('A') },
      { code: 'heading_skipped', bad: heading(2, 'x'), good: heading(1, 'x') },
      { code: 'heading_empty', bad: heading(1, ' '), good: heading(1, 'x') },
      {
        code: 'link_empty',
        bad: paragraph(text(' ', link('/x'))),
        good: paragraph(text('x', link('/x'))),
      },
      { code: 'table_without_header', bad: table('tableCell'), good: table('tableHeader') },
    ])
    .run(({ assert }, { code, bad, good }) => {
      const found = (node: RichNode): string[] =>
        accessibilityIssues(doc(node)).map((issue) => issue.code)

      assert.deepEqual(found(bad), [code])
      assert.deepEqual(found(good), [])
    })

  test('lets headings go down any number of levels, but up one at a time', ({ assert }) => {
    const headings = [1, 2, 3, 1, 2, 4, 4].map((level) => heading(level, `h${level}`))

    const issues = accessibilityIssues(doc(...headings))

    assert.lengthOf(issues, 1)
  })

  test('says where the editor finds the node', ({ assert }) => {
    const document = doc(
      paragraph('ab', { type: 'hardBreak' }, { type: 'inlineMath', attrs: { latex: 'x' } }),
      { type: 'callout', attrs: { kind: 'tip' }, content: [paragraph('c'), image(null)] },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(text('-', link('/x')))] }],
      },
      table('tableCell')
    )

    const issues = accessibilityIssues(document)

    const root = textSchema.nodeFromJSON(document)
    assert.deepEqual(
      issues.map(({ position }) => root.nodeAt(position)?.type.name),
      ['image', 'text', 'table']
    )
  })
})
