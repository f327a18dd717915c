import vine from '@vinejs/vine'
import { dataOf, numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { beginItem } from '#learning/actions/begin_item'
import { completeByHand } from '#learning/actions/complete_by_hand'
import { recordHeartbeat } from '#learning/actions/record_heartbeat'
import { learningState } from '#learning/queries/learning_state'
import { openCourse, openItem } from '#learning/queries/my_enrollment'
import { asLearnerSees } from '#learning/rules/as_learner_sees'
import { heartbeatValidator } from '#learning/validators/player'
import type { OutlineState } from '#learning/rules/outline_state'

const course = endpointsAt('/me/courses/:course', {
  isOwn: true,
  permission: 'signed_in',
  params: { course: 'Slug of a course' },
})

const progressAnswer = dataOf(
  vine.object({
    id: vine.string(),
    title: vine.string(),
    isLocked: vine.boolean(),
    items: vine.array(
      vine.object({
        id: vine.string(),
        kind: vine.string(),
        activityType: textOrNull(),
        title: vine.string(),
        status: vine.string(),
        percent: numberOrNull(),
        isRequired: vine.boolean(),
        isLocked: vine.boolean(),
        opensAt: textOrNull(),
      })
    ),
  })
)

const progressOf = ({ modules }: OutlineState) => ({
  data: modules.map(({ module, items, lock }) => ({
    id: module.lineageId,
    title: module.title,
    isLocked: lock !== null,
    items: items.map((state) => ({
      id: state.item.lineageId,
      kind: state.item.kind,
      activityType: state.item.activityType,
      title: state.item.title,
      status: state.status,
      percent: state.progress?.percent ?? null,
      isRequired: state.item.isRequired,
      isLocked: state.lock !== null,
      opensAt: state.lock?.opensAt?.toISOString() ?? null,
    })),
  })),
})

defineEndpoints('Your learning', [
  course.get('/progress', 'Where you stand in a course: what is done, and what is locked', {
    answer: progressAnswer,
    async handle({ me, params }) {
      const { enrollment } = await openCourse(params.course, me)
      return progressOf(asLearnerSees(await learningState(enrollment)))
    },
  }),
  course.post('/items/:item/visits', 'Open an item: it counts as begun', {
    description: '`sitting` is the token of the heartbeats that follow.',
    screens: ['POST /learn/:course/:item/visits'],
    answer: vine.create({ sitting: vine.string() }),
    status: 201,
    async handle(ctx) {
      const sitting = await beginItem(await openItem(ctx.params, ctx.me), ctx)
      return { sitting: sitting.uuid }
    },
  }),
  course.post('/items/:item/heartbeats', 'Time and place in an open item', {
    description: 'Not more than passed since the last one is credited.',
    screens: ['POST /learn/:course/:item/heartbeats'],
    body: heartbeatValidator,
    answer: vine.create({ seconds: vine.number() }),
    handle: async ({ me, params }, { body }) => ({
      seconds: await recordHeartbeat(me.id, { ...body, item: params.item }),
    }),
  }),
  course.post('/items/:item/completion', 'Mark an item as done', {
    screens: ['POST /learn/:course/:item/completion'],
    answer: progressAnswer,
    async handle({ me, params }) {
      const { state } = await completeByHand(await openItem(params, me))
      return progressOf(asLearnerSees(state))
    },
  }),
])
