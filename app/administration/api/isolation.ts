import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { lastIsolationTest } from '#administration/isolation/isolation_log'
import { testIsolation } from '#administration/isolation/test_isolation'

const isolation = endpointsAt('/isolation-test', { permission: 'system.operations' })

const answer = vine.create({
  ranAt: vine.string(),
  companies: vine.number(),
  tables: vine.array(
    vine.object({ name: vine.string(), state: vine.enum(['held', 'unproven', 'no_wall', 'leak']) })
  ),
})

defineEndpoints('Operations', [
  isolation.get('', 'What the newest try of the walls between companies found', {
    answer,
    async handle() {
      const test = await lastIsolationTest()
      if (!test) throw new NotFound()
      return test
    },
  }),
  isolation.post('', 'Try the walls between companies now', {
    screens: ['POST /system/health/isolation'],
    answer,
    handle: testIsolation,
  }),
])
