import { storableJson } from '#platform/json/storable_json'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * What a person or a program sends, without NUL characters and halves of surrogate pairs: no
 * database keeps them, and people paste them without knowing.
 */
export default class StorableTextMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    request.updateBody(storableJson(request.body()))
    request.updateQs(storableJson(request.qs()))
    return next()
  }
}
