import { test } from '@japa/runner'

// The browser's code has its own compiler settings, so its path is not known to this one.
const addressesFile = new URL('../../../inertia/ui/list/list_addresses.ts', import.meta.url).href
const { apiCall, linkOf } = await import(addressesFile)

const LIST = {
  name: 'attempts',
  path: '/teach/forklift/attempts',
  about: 'forklift',
  state: {
    search: "o'brien & co",
    sort: '-submittedAt,learner',
    filters: { submittedAt: { operator: 'before', values: ['2026-12-01'] } },
    after: 'abc',
    before: null,
    columns: ['learner', 'quiz'],
    per: 100,
    view: 'v',
    ignored: [],
  },
}

test.group('A list elsewhere', () => {
  test('as a link has everything but the page and the view', ({ assert }) => {
    assert.equal(
      linkOf(LIST, 'https://stoa.test'),
      'https://stoa.test/teach/forklift/attempts?search=o%27brien+%26+co&sort=-submittedAt,learner&filter[submittedAt]=before:2026-12-01&columns=learner,quiz&per=100'
    )
  })

  test('as a call of the API has the same rows, and keeps the key out of the clipboard', ({
    assert,
  }) => {
    assert.equal(
      apiCall(LIST, 'https://stoa.test'),
      `curl --globoff -H "Authorization: Bearer $STOA_KEY" 'https://stoa.test/api/v1/lists/attempts/forklift?search=o%27brien+%26+co&sort=-submittedAt,learner&filter[submittedAt]=before:2026-12-01&limit=100'`
    )
  })
})
