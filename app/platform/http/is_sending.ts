import type { HttpRequest } from '@adonisjs/core/http'

/**
 * A page sends what somebody did or typed. A redirect would throw that away: such a request gets
 * a bare status, and the page says what to do (`session_over.tsx`).
 */
export const isSending = (request: HttpRequest) =>
  request.header('x-inertia') !== undefined && !['GET', 'HEAD'].includes(request.method())
