import LearningNote from '#learning/models/learning_note'
import { MARKS_PER_PAGE, markedCourses, myMarks } from '#learning/queries/my_marks'
import { noteKind } from '#learning/trash/note_kind'
import { restoreRecord } from '#platform/trash/restore_record'
import { marksValidator } from '#learning/validators/player'
import type { HttpContext } from '@adonisjs/core/http'

/** One's notes and bookmarks of all courses. */
export default class MarksController {
  async index({ inertia, me, request }: HttpContext) {
    const asked = await request.validateUsing(marksValidator)
    const filters = {
      kind: asked.kind ?? ('notes' as const),
      search: asked.search ?? '',
      course: asked.course ?? null,
      before: asked.before ?? null,
    }
    const marks = await myMarks(me.id, filters)
    return inertia.render('learning/marks', {
      filters,
      courses: await markedCourses(me.id),
      marks: marks.slice(0, MARKS_PER_PAGE),
      older: marks.length > MARKS_PER_PAGE ? marks[MARKS_PER_PAGE - 1].at : null,
    })
  }

  async destroyNote({ me, params, response }: HttpContext) {
    const note = await LearningNote.query()
      .where({ uuid: params.note, userId: me.id })
      .firstOrFail()
    await note.moveToTrash()
    return response.redirect().back()
  }

  /** Undo: out of the trash again. */
  async restoreNote({ me, params, response }: HttpContext) {
    const note = await LearningNote.query()
      .sideload({ withTrashed: true })
      .where({ uuid: params.note, userId: me.id })
      .firstOrFail()
    await restoreRecord(noteKind, note)
    return response.redirect().back()
  }
}
