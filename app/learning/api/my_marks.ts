import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { removeBookmark, setBookmark } from '#learning/actions/set_bookmark'
import { saveNote } from '#learning/actions/save_note'
import { ItemLocked, NoteChanged } from '#learning/errors'
import LearningNote from '#learning/models/learning_note'
import { bookmarkOn, noteBeside } from '#learning/queries/item_marks'
import { openItem } from '#learning/queries/my_enrollment'
import { MARKS_PER_PAGE, myMarks } from '#learning/queries/my_marks'
import { marksValidator, noteValidator } from '#learning/validators/player'
import type { HttpContext } from '@adonisjs/core/http'
import type { MyMark } from '#learning/types'

const mine = endpointsAt('/me', {
  isOwn: true,
  permission: 'signed_in',
  params: { course: 'Slug of a course' },
})

const ITEM = '/courses/:course/items/:item'

const marksAnswer = vine.create({
  data: vine.array(
    vine.object({
      id: vine.string(),
      course: vine.string(),
      title: vine.string(),
      text: textOrNull(),
      at: vine.string(),
      isThere: vine.boolean(),
    })
  ),
  /** To send as `before`; null at the end. */
  older: textOrNull(),
})

type Asked = Awaited<ReturnType<typeof marksValidator.validate>>

async function marksOf(userId: number, kind: 'notes' | 'bookmarks', asked: Asked) {
  const { search = '', course = null, before = null } = asked
  const marks = await myMarks(userId, { kind, search, course, before })
  return {
    data: marks.slice(0, MARKS_PER_PAGE).map(markOf),
    older: marks.length > MARKS_PER_PAGE ? marks[MARKS_PER_PAGE - 1].at : null,
  }
}

const markOf = ({ id, course, title, text, at, isThere }: MyMark) => ({
  id,
  course,
  title,
  text,
  at,
  isThere,
})

const noteAnswer = vine.create({ text: vine.string(), savedAt: textOrNull() })

async function noteOf({ me, params }: HttpContext) {
  await openItem(params, me)
  const note = await noteBeside(me.id, params.item)
  return { text: note?.content ?? '', savedAt: note?.updatedAt.toUTC().toISO() ?? null }
}

const bookmarkAnswer = vine.create({ isBookmarked: vine.boolean() })

defineEndpoints('Your notes and bookmarks', [
  mine.get('/notes', 'Your notes of all courses, newest first', {
    query: marksValidator,
    answer: marksAnswer,
    handle: ({ me }, { query }) => marksOf(me.id, 'notes', query),
  }),
  mine.delete('/notes/:note', 'Move a note to the trash', {
    screens: ['DELETE /me/notes/:note'],
    async handle({ me, params }) {
      const mineOnly = { uuid: params.note, userId: me.id }
      await (await LearningNote.query().where(mineOnly).firstOrFail()).moveToTrash()
    },
  }),
  mine.get('/bookmarks', 'Items that you marked, newest first', {
    query: marksValidator,
    answer: marksAnswer,
    handle: ({ me }, { query }) => marksOf(me.id, 'bookmarks', query),
  }),
  mine.get(`${ITEM}/note`, 'Your note beside an item', { answer: noteAnswer, handle: noteOf }),
  mine.put(`${ITEM}/note`, 'Write beside an item; without words the note goes to the trash', {
    description:
      'Send as `base` the `savedAt` that you read, null for a first note: 409 when it was written elsewhere meanwhile.',
    screens: ['PUT /learn/:course/:item/note'],
    body: noteValidator,
    answer: noteAnswer,
    async handle(ctx, { body: { text, base } }) {
      const { enrollment, found } = await openItem(ctx.params, ctx.me)
      if (found.lock) throw new ItemLocked(found.item.title)
      const saved = await saveNote(enrollment, found.item, { text: text ?? '', base })
      if ('conflict' in saved) throw new NoteChanged()
      return noteOf(ctx)
    },
  }),
  mine.get(`${ITEM}/bookmark`, 'Whether you marked an item', {
    answer: bookmarkAnswer,
    async handle({ me, params }) {
      await openItem(params, me)
      return { isBookmarked: Boolean(await bookmarkOn(me.id, params.item)) }
    },
  }),
  mine.put(`${ITEM}/bookmark`, 'Mark an item', {
    screens: ['POST /learn/:course/:item/bookmark'],
    answer: bookmarkAnswer,
    async handle({ me, params }) {
      await setBookmark(me.id, await openItem(params, me))
      return { isBookmarked: true }
    },
  }),
  mine.delete(`${ITEM}/bookmark`, 'Take the mark away', {
    screens: ['DELETE /learn/:course/:item/bookmark'],
    handle: ({ me, params }) => removeBookmark(me.id, params.item),
  }),
])
