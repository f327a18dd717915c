import { test } from '@japa/runner'

// The browser's code has its own compiler settings, so its paths are not known to this one.
const cellTextFile = new URL('../../../inertia/ui/list/cell_text.ts', import.meta.url).href
const { cellText, readDay } = await import(cellTextFile)

test.group('A day from a spreadsheet', () => {
  test('is read as its language writes it: {0} in {1} is {2}')
    .with([
      ['2026-12-01', 'en', '2026-12-01'],
      ['12/1/2026', 'en-US', '2026-12-01'],
      ['1/12/2026', 'en-GB', '2026-12-01'],
      ['1.12.2026', 'de', '2026-12-01'],
      ['1.12.26', 'de', '2026-12-01'],
      ['2026/1/2', 'de', '2026-01-02'],
      ['soon', 'en', 'soon'],
      ['', 'en', ''],
    ])
    .run(({ assert }, [text, locale, day]) => {
      assert.equal(readDay(text, locale), day)
    })
})

test.group('What an editable cell holds', () => {
  test('is a day where the viewer is, not one in Greenwich', ({ assert }) => {
    const row = { id: '1', dueAt: '2026-12-01T23:59:59.000Z', name: 'Fire' }
    const column = { key: 'dueAt', editable: 'day' }

    assert.equal(cellText(row, column, 'Europe/Berlin'), '2026-12-02')
    assert.equal(cellText(row, column, 'America/New_York'), '2026-12-01')
    assert.equal(cellText(row, { key: 'name', editable: 'text' }), 'Fire')
    assert.equal(cellText({ id: '1', dueAt: null }, column), '')
  })
})
