import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { foundCourse, inCourse } from '#courses/api/found_course'
import { publishCourse } from '#courses/actions/publish_course'
import { courseVersions } from '#courses/queries/course_versions'
import { findCourse } from '#courses/queries/find_course'
import { versionComparison } from '#courses/queries/version_comparison'
import { comparisonValidator, versionValidator } from '#courses/validators/version'

const versionAnswer = vine.create({
  number: vine.string(),
  isCurrent: vine.boolean(),
  changeLog: textOrNull(),
  publishedAt: textOrNull(),
})

const comparisonAnswer = vine.create({
  from: vine.string(),
  to: vine.string(),
  changes: vine.array(
    vine.object({
      item: vine.string(),
      kind: vine.string(),
      title: vine.string(),
      was: textOrNull(),
      module: textOrNull(),
      change: vine.enum(['added', 'removed', 'changed'] as const),
      aspects: vine.array(vine.string()),
    })
  ),
  text: vine.array(vine.object({ kind: vine.string(), text: vine.string() })).nullable(),
})

defineEndpoints('Versions', [
  inCourse.get('/versions', 'Published versions, newest first', {
    answer: dataOf(versionAnswer.schema.clone()),
    handle: async (ctx) => ({
      data: (await courseVersions((await foundCourse(ctx)).id)).map(
        ({ number, isCurrent, changeLog, publishedAt }) => ({
          number,
          isCurrent,
          changeLog,
          publishedAt,
        })
      ),
    }),
  }),
  inCourse.post('/versions', 'Publish the draft as the next version', {
    permission: 'courses.publish',
    screens: ['POST /studio/:course/versions'],
    body: versionValidator,
    answer: versionAnswer,
    status: 201,
    async handle({ me, params }, { body }) {
      const course = await findCourse(me, params.course, 'courses.publish')
      const version = await publishCourse(course, { ...body, publishedBy: me.id })
      return {
        number: version.versionNumber,
        isCurrent: true,
        changeLog: version.changeLog,
        publishedAt: version.publishedAt!.toUTC().toISO()!,
      }
    },
  }),
  inCourse.get('/comparison', 'What changed from one version to another', {
    description:
      '`from` and `to` are numbers of versions, or `draft`; with `item` also the words of that lesson, line by line.',
    query: comparisonValidator,
    answer: comparisonAnswer,
    async handle(ctx, { query }) {
      const { from, to, changes, text } = await versionComparison(await foundCourse(ctx), query)
      return {
        from,
        to,
        changes: changes.map(({ lineage, ...change }) => ({ item: lineage, ...change })),
        text,
      }
    },
  }),
])
