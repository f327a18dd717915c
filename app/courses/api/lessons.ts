import vine from '@vinejs/vine'
import { dataOf, numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { NotFound } from '#platform/errors'
import { foundCourse, foundLesson, foundModule, inCourse } from '#courses/api/found_course'
import { itemAnswer, itemOf } from '#courses/api/item_answer'
import { addLesson } from '#courses/actions/add_to_outline'
import { addLinkLesson } from '#courses/actions/add_link_lesson'
import { addResource, makeResource, removeResource } from '#courses/actions/lesson_resources'
import { saveLesson } from '#courses/actions/save_lesson'
import { takeLessonImage } from '#courses/actions/take_lesson_image'
import { LessonChanged } from '#courses/errors'
import { editableLesson, resourceLines } from '#courses/queries/editable_lesson'
import { findDraftLesson } from '#courses/queries/find_draft_item'
import { readDocument } from '#courses/rules/read_document'
import { refuseNothing } from '#courses/rules/refuse_nothing'
import { imageValidator, lessonValidator } from '#courses/validators/lesson'
import { linkValidator, titleValidator } from '#courses/validators/outline'
import type { HttpContext } from '@adonisjs/core/http'

const lessonAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  module: vine.string(),
  document: vine.string(),
  minutes: numberOrNull(),
  notes: textOrNull(),
  revision: vine.number(),
})

async function lessonOf(ctx: HttpContext) {
  const course = await foundCourse(ctx)
  const { lesson } = await editableLesson(course, await findDraftLesson(course, ctx.params.lesson))
  const { id, title, module, document, minutes, notes, revision } = lesson
  return { id, title, module, document, minutes, notes, revision }
}

const besidesAnswer = dataOf(
  vine.object({
    id: vine.string(),
    title: vine.string(),
    href: vine.string(),
    size: numberOrNull(),
    isFile: vine.boolean(),
  })
)

defineEndpoints('Lessons', [
  inCourse.post('/modules/:module/lessons', 'An empty lesson at the end of a module', {
    screens: ['POST /studio/:course/modules/:module/lessons'],
    body: titleValidator,
    answer: itemAnswer,
    status: 201,
    handle: async (ctx, { body }) =>
      itemOf(await (await addLesson(await foundModule(ctx), body)).refresh()),
  }),
  inCourse.post('/modules/:module/links', 'A file or an address as a lesson of its own', {
    description: '`url`, or as `file` the id of an upload for `course_resource`.',
    screens: ['POST /studio/:course/modules/:module/links'],
    body: linkValidator,
    answer: itemAnswer,
    status: 201,
    async handle(ctx, { body }) {
      refuseNothing(body, ctx.i18n)
      const lesson = await addLinkLesson(await foundCourse(ctx), await foundModule(ctx), body)
      return itemOf(await lesson.refresh())
    },
  }),
  inCourse.get('/lessons/:lesson', 'The text of a lesson of the draft', {
    description: '`document` is the editor’s document as JSON text.',
    answer: lessonAnswer,
    handle: lessonOf,
  }),
  inCourse.put('/lessons/:lesson', 'Write a lesson', {
    description:
      'Send the `revision` that you read: 409 when somebody has saved the lesson since. The document is checked as in the editor.',
    screens: ['PUT /studio/:course/lessons/:lesson'],
    body: lessonValidator,
    answer: lessonAnswer,
    async handle(ctx, { body }) {
      const lesson = await foundLesson(ctx)
      const { document, revision, title, minutes = null, notes = null } = body
      const content = JSON.stringify(readDocument(document))
      const saved = await saveLesson(lesson, { title, minutes, notes, content }, revision)
      if ('conflict' in saved) throw new LessonChanged()
      return lessonOf(ctx)
    },
  }),
  inCourse.get('/lessons/:lesson/resources', 'Files and links beside a lesson', {
    answer: besidesAnswer,
    handle: async (ctx) => ({ data: resourceLines(await foundLesson(ctx)) }),
  }),
  inCourse.post('/lessons/:lesson/resources', 'Put a file or a link beside a lesson', {
    description: '`url`, or as `file` the id of an upload for `course_resource`.',
    screens: ['POST /studio/:course/lessons/:lesson/resources'],
    body: linkValidator,
    answer: besidesAnswer,
    status: 201,
    async handle(ctx, { body }) {
      refuseNothing(body, ctx.i18n)
      const lesson = await foundLesson(ctx)
      await addResource(lesson, await makeResource(await foundCourse(ctx), body))
      return { data: resourceLines(lesson) }
    },
  }),
  inCourse.delete('/lessons/:lesson/resources/:resource', 'Take away what is beside a lesson', {
    screens: ['DELETE /studio/:course/lessons/:lesson/resources/:resource'],
    async handle(ctx) {
      if (!(await removeResource(await foundLesson(ctx), ctx.params.resource))) throw new NotFound()
    },
  }),
  inCourse.post('/images', 'Make an upload a picture that lessons can show', {
    description: 'Upload it for `lesson_image`; its `file` goes into an image of a document.',
    screens: ['POST /studio/:course/images'],
    body: imageValidator,
    answer: vine.create({
      file: vine.string(),
      url: vine.string(),
      width: vine.number(),
      height: vine.number(),
    }),
    status: 201,
    handle: async (ctx, { body }) => takeLessonImage(await foundCourse(ctx), body.image),
  }),
])
