import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * A rule of the domain said no. The message is a translation key with parameters,
 * worded for the person who asked: pages show it as a flash, API clients get 409.
 */
export class DomainError extends Exception {
  static status = 409

  /** Path of the field that it is about, where there is one: the API says so with a 422. */
  field?: string

  constructor(
    /** Key in the catalogues, `learning.errors.course_full` */
    readonly key: string,
    readonly params: Record<string, string | number> = {}
  ) {
    super(key, { status: 409, code: key })
  }

  async handle(error: this, { i18n, request, response, session }: HttpContext) {
    const message = i18n.t(error.key, error.params)
    if (!request.header('x-inertia') && request.accepts(['html', 'json']) === 'json') {
      return response
        .status(409)
        .send({ type: 'about:blank', status: 409, code: error.key, detail: message })
    }
    session.flash('notice', { kind: 'error', message })
    return response.redirect().back()
  }
}

/** Signed in, but nothing works before they have chosen a new password. */
export class PasswordRequired extends DomainError {
  constructor() {
    super('identity.errors.password_required')
  }
}

/** Unknown and forbidden look the same. */
export class NotFound extends Exception {
  static status = 404
  static code = 'E_NOT_FOUND'
  constructor() {
    super('Not found')
  }
}
