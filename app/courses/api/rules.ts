import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { foundCourse, foundItem, foundModule, inCourse } from '#courses/api/found_course'
import { setUnlockRule } from '#courses/actions/set_unlock_rule'
import type { HttpContext } from '@adonisjs/core/http'
import type CourseActivity from '#courses/models/course_activity'
import type CourseLesson from '#courses/models/course_lesson'
import type CourseModule from '#courses/models/course_module'

/** A condition is checked by the language of rules itself. */
const rule = vine.create({ condition: vine.any().nullable() })

const CONDITION = `\`condition\` is null for what opens at once, else one of: \`{"op": "completed", "item": id}\`, \`passed\`, \`score_at_least\` (with \`percent\`), \`count_completed\` (\`items\`, \`atLeast\`), \`grade_at_least\`, \`time_spent_at_least\` (\`minutes\`), \`from\` and \`until\` (\`at\`, \`zone\`), \`days_after_start\` (\`days\`), or \`all\`, \`any\` and \`not\` \`of\` others. A mistake is named by its path.`

type Target = CourseModule | CourseLesson | CourseActivity

/** The same for modules and for what is in them. */
const rulesOf = (path: string, what: string, found: (ctx: HttpContext) => Promise<Target>) => [
  inCourse.get(path, `When ${what} opens`, {
    answer: rule,
    handle: async (ctx) => ({ condition: (await found(ctx)).unlockConditions }),
  }),
  inCourse.put(path, `Say when ${what} opens`, {
    description: CONDITION,
    screens: [`PUT /studio/:course${path}`],
    body: rule,
    answer: rule,
    async handle(ctx, { body }) {
      const target = await found(ctx)
      await setUnlockRule(await foundCourse(ctx), target, body.condition)
      return { condition: target.unlockConditions }
    },
  }),
]

defineEndpoints('Outline', [
  ...rulesOf('/modules/:module/rule', 'a module', foundModule),
  ...rulesOf('/items/:item/rule', 'a lesson or activity', foundItem),
])
