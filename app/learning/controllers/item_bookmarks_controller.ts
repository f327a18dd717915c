import { removeBookmark, setBookmark } from '#learning/actions/set_bookmark'
import { openItem } from '#learning/queries/my_enrollment'
import type { HttpContext } from '@adonisjs/core/http'

export default class ItemBookmarksController {
  async store({ me, params }: HttpContext) {
    await setBookmark(me.id, await openItem(params, me))
    return { isBookmarked: true }
  }

  async destroy({ me, params }: HttpContext) {
    await removeBookmark(me.id, params.item)
    return { isBookmarked: false }
  }
}
