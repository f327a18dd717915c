import { test } from '@japa/runner'
import fc from 'fast-check'

// The browser's code has its own compiler settings, so its path is not known to this one.
const listQueryFile = new URL('../../../inertia/ui/list/list_query.ts', import.meta.url).href
const query = await import(listQueryFile)

const FRESH = {
  search: '',
  sort: '',
  filters: {},
  after: null,
  before: null,
  columns: null,
  per: 50,
  view: null,
  ignored: [],
}

const anyCondition = fc.record({
  operator: fc.constantFrom('in', 'not', 'contains', 'between', 'empty'),
  values: fc.array(fc.string()),
})

const anyState = fc.record({
  search: fc.string(),
  sort: fc.constantFrom('', 'name', '-name'),
  filters: fc.dictionary(fc.constantFrom('status', 'role'), anyCondition),
  after: fc.option(fc.string({ minLength: 1 })),
  before: fc.constant(null),
  columns: fc.option(fc.array(fc.constantFrom('name', 'dueAt'), { minLength: 1 })),
  per: fc.constantFrom(50, 100),
  view: fc.constant(null),
  ignored: fc.constant([]),
})

test.group('listQuery', () => {
  test('leaves a fresh list with a bare address', ({ assert }) => {
    assert.deepEqual(query.listQuery(FRESH), {})
  })

  test('writes search, sorting, filters, page and columns', ({ assert }) => {
    const state = {
      search: ' lina ',
      sort: '-dueAt,name',
      filters: {
        status: { operator: 'in', values: ['failed', 'expired'] },
        place: { operator: 'not', values: ['Sales, EMEA', 'C:\\'] },
        dueAt: { operator: 'before', values: ['2026-12-01'] },
        tag: { operator: 'in', values: ['in:x'] },
      },
      after: 'abc',
      before: null,
      columns: ['name', 'dueAt'],
      per: 100,
      view: 'v',
    }

    assert.deepEqual(query.listQuery(state), {
      'search': 'lina',
      'sort': '-dueAt,name',
      'filter[status]': 'failed,expired',
      'filter[place]': 'not:Sales\\, EMEA,C:\\\\',
      'filter[dueAt]': 'before:2026-12-01',
      'filter[tag]': 'in:in:x',
      'after': 'abc',
      'columns': 'name,dueAt',
      'per': '100',
      'view': 'v',
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
    const state = {
      ...FRESH,
      search: 'a&b',
      filters: { status: { operator: 'in', values: ['failed'] } },
      after: 'abc',
      view: 'v',
    }

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

  test('sort by further columns in the order they were chosen, and turn each around', ({
    assert,
  }) => {
    const two = query.withFurtherSort(query.withSort(FRESH, 'name'), 'dueAt')
    const turned = query.withFurtherSort(two, 'name')

    assert.equal(two.sort, 'name,dueAt')
    assert.equal(turned.sort, '-name,dueAt')
    assert.equal(query.sortDirection(turned, 'name'), 'descending')
    assert.equal(query.sortDirection(turned, 'dueAt'), 'ascending')
    assert.equal(query.withSort(turned, 'dueAt').sort, 'dueAt')
  })

  test('ask each column one thing, and nothing any more', ({ assert }) => {
    fc.assert(
      fc.property(anyState, anyCondition, (state, condition) => {
        const asked = query.withFilter(state, 'status', condition)

        assert.deepEqual(asked.filters.status, condition)
        assert.notProperty(query.withFilter(asked, 'status', null).filters, 'status')
      })
    )
  })

  test('go back to the first page whenever other rows are asked for', ({ assert }) => {
    fc.assert(
      fc.property(anyState, (state) => {
        const changed = [
          query.withSearch(state, 'x'),
          query.withSort(state, 'name'),
          query.withFurtherSort(state, 'name'),
          query.withFilter(state, 'status', null),
          query.withPageSize(state, 100),
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
