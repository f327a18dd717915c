import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { foundCourse, foundItem, foundModule, inCourse } from '#courses/api/found_course'
import { setUnlockRule } from '#courses/actions/set_unlock_rule'

/** A condition is checked by the language of rules itself. */
const rule = vine.create({ condition: vine.any().nullable() })

const CONDITION = `\`condition\` is null for what opens at once, else one of: \`{"op": "completed", "item": id}\`, \`passed\`, \`score_at_least\` (with \`percent\`), \`count_completed\` (\`items\`, \`atLeast\`), \`grade_at_least\`, \`time_spent_at_least\` (\`minutes\`), \`from\` and \`until\` (\`at\`, \`zone\`), \`days_after_start\` (\`days\`), or \`all\`, \`any\` and \`not\` \`of\` others. A mistake is named by its path.`

defineEndpoints('Outline', [
  inCourse.get('/modules/:module/rule', 'When a module opens', {
    answer: rule,
    handle: async (ctx) => ({ condition: (await foundModule(ctx)).unlockConditions }),
  }),
  inCourse.put('/modules/:module/rule', 'Say when a module opens', {
    description: CONDITION,
    screens: ['PUT /studio/:course/modules/:module/rule'],
    body: rule,
    answer: rule,
    async handle(ctx, { body }) {
      const module = await foundModule(ctx)
      await setUnlockRule(await foundCourse(ctx), module, body.condition)
      return { condition: module.unlockConditions }
    },
  }),
  inCourse.get('/items/:item/rule', 'When a lesson or activity opens', {
    answer: rule,
    handle: async (ctx) => ({ condition: (await foundItem(ctx)).unlockConditions }),
  }),
  inCourse.put('/items/:item/rule', 'Say when a lesson or activity opens', {
    description: CONDITION,
    screens: ['PUT /studio/:course/items/:item/rule'],
    body: rule,
    answer: rule,
    async handle(ctx, { body }) {
      const item = await foundItem(ctx)
      await setUnlockRule(await foundCourse(ctx), item, body.condition)
      return { condition: item.unlockConditions }
    },
  }),
])
