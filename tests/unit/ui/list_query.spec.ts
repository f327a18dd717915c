import { test } from '@japa/runner'
import fc from 'fast-check'

// The browser's code has its own compiler settings, so its path is not known to this one.
const listQueryFile = new URL('../../../inertia/ui/list/list_query.ts', import.meta.url).href
const query = await import(listQueryFile)

const FRESH = { search: '', sort: '', filters: {}, after: null, before: null, columns: null }

const anyState = fc.record({
  search: fc.string(),
  sort: fc.constantFrom('', 'name', '-name'),
  filters: fc.dictionary(fc.constantFrom('status', 'role'), fc.array(fc.constantFrom('a', 'b'))),
  after: fc.option(fc.string({ minLength: 1 })),
  before: fc.constant(null),
  columns: fc.option(fc.array(fc.constantFrom('name', 'dueAt'), { minLength: 1 })),
})

test.group('listQuery', () => {
  test('leaves a fresh list with a bare address', ({ assert }) => {
    assert.deepEqual(query.listQuery(FRESH), {})
  })

  test('writes search, sorting, filters, page and columns', ({ assert }) => {
    const state = {
      search: ' lina ',
      sort: '-dueAt',
      filters: { status: ['failed', 'expired'], role: [] },
      after: 'abc',
      before: null,
      columns: ['name', 'dueAt'],
    }

    assert.deepEqual(query.listQuery(state), {
      'search': 'lina',
      'sort': '-dueAt',
      'filter[status]': 'failed,expired',
      'after': 'abc',
      'columns': 'name,dueAt',
    })
  })

  test('never sends an empty parameter', ({ assert }) => {
    fc.assert(
      fc.property(anyState, (state) => {
        assert.notInclude(Object.values(query.listQuery(state)), '')
      })
    )
  })
})

test.group('exportUrl', () => {
  test('keeps what narrows the list and forgets the page', ({ assert }) => {
    const state = { ...FRESH, search: 'a&b', filters: { status: ['failed'] }, after: 'abc' }

    const url = new URL(query.exportUrl('/people/export', 'csv', state), 'http://stoa.test')

    assert.equal(url.pathname, '/people/export')
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      'format': 'csv',
      'search': 'a&b',
      'filter[status]': 'failed',
    })
  })
})

test.group('changes of a list', () => {
  test('sort a column upwards first, then downwards, then upwards', ({ assert }) => {
    const once = query.withSort(FRESH, 'name')
    const twice = query.withSort(once, 'name')
    const thrice = query.withSort(twice, 'name')

    assert.deepEqual([once.sort, twice.sort, thrice.sort], ['name', '-name', 'name'])
    assert.equal(query.sortDirection(twice, 'name'), 'descending')
    assert.equal(query.sortDirection(twice, 'dueAt'), 'none')
  })

  test('toggle a filter away again', ({ assert }) => {
    fc.assert(
      fc.property(anyState, fc.constantFrom('a', 'b'), (state, value) => {
        const wasOn = (state.filters.status ?? []).includes(value)

        const toggled = query.withToggledFilter(state, 'status', value)

        assert.equal(toggled.filters.status.includes(value), !wasOn)
      })
    )
  })

  test('go back to the first page whenever other rows are asked for', ({ assert }) => {
    fc.assert(
      fc.property(anyState, (state) => {
        const changed = [
          query.withSearch(state, 'x'),
          query.withSort(state, 'name'),
          query.withToggledFilter(state, 'status', 'a'),
          query.withoutFilters(state),
        ]

        for (const { after, before } of changed) {
          assert.isNull(after)
          assert.isNull(before)
        }
      })
    )
  })

  test('stay on the page when only the columns change', ({ assert }) => {
    const state = { ...FRESH, after: 'abc' }

    assert.equal(query.withColumns(state, ['name']).after, 'abc')
  })

  test('page in one direction at a time', ({ assert }) => {
    const state = query.withPage({ ...FRESH, after: 'abc' }, { before: 'def' })

    assert.isNull(state.after)
    assert.equal(state.before, 'def')
  })
})
