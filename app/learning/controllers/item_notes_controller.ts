import { saveNote } from '#learning/actions/save_note'
import { ItemLocked } from '#learning/errors'
import { openItem } from '#learning/queries/my_enrollment'
import { noteValidator } from '#learning/validators/player'
import type { HttpContext } from '@adonisjs/core/http'

/** The note beside an item, saved as it is written. */
export default class ItemNotesController {
  async update({ me, params, request, response }: HttpContext) {
    const { text, base } = await request.validateUsing(noteValidator)
    const { enrollment, found } = await openItem(params, me)
    if (found.lock) throw new ItemLocked(found.item.title)
    const saved = await saveNote(enrollment, found.item, { text: text ?? '', base })
    return response.status('conflict' in saved ? 409 : 200).send(saved)
  }
}
