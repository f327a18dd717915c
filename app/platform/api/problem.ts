import { DomainError } from '#platform/errors'
import { UnknownListPart } from '#platform/api/errors'
import { RestoreNeedsAnswers } from '#platform/trash/errors'
import type { HttpContext } from '@adonisjs/core/http'
import type { TrashQuestion } from '#platform/trash/types'

/** What is wrong with a field, by its JSON pointer (RFC 6901), or with a parameter of the address. */
export type FieldFault = ({ pointer: string } | { parameter: string }) & {
  detail: string
  rule: string
}

/** What an API answers when something is wrong (RFC 9457). */
export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  /** Key of the message, the same in every language. */
  code?: string
  errors?: FieldFault[]
  /** What must be answered before it can be done: of something that comes out of the trash. */
  questions?: TrashQuestion[]
  /** Also in the log: support finds everything of the request by it. */
  requestId: string
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  503: 'Service unavailable',
}

export const isApi = ({ request }: HttpContext) => request.url().startsWith('/api/')

/** Answers with a problem; `errors` are faults of fields. */
export function sendProblem(
  { request, response }: HttpContext,
  status: number,
  more: Partial<Problem> = {}
) {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? (status >= 500 ? 'Internal server error' : 'Error'),
    status,
    ...more,
    requestId: request.id() ?? '',
  }
  response.status(status).header('content-type', 'application/problem+json; charset=utf-8')
  return response.send(JSON.stringify(problem))
}

/** A thrown error as a problem; what nobody expected keeps its words to itself. */
export function problemOf(error: any, ctx: HttpContext) {
  if (error?.code === 'E_VALIDATION_ERROR') {
    return sendProblem(ctx, 422, { errors: error.messages.map(faultOf) })
  }
  if (error instanceof UnknownListPart) return sendProblem(ctx, 422, unknownParts(error, ctx))
  if (error instanceof DomainError && error.field)
    return sendProblem(ctx, 422, refusedField(error, ctx))
  const isRefusal = typeof error?.key === 'string'
  const status = Number(error?.status) || 500
  return sendProblem(
    ctx,
    status,
    isRefusal
      ? {
          code: error.key,
          detail: ctx.i18n.t(error.key, error.params),
          ...(error instanceof RestoreNeedsAnswers && { questions: error.questions }),
        }
      : {}
  )
}

/** Each by the name of its parameter: it is in the address, not in the body. */
const unknownParts = ({ key, parts }: UnknownListPart, { i18n }: HttpContext) => ({
  code: key,
  detail: i18n.t(key, { parts: parts.join(', ') }),
  errors: parts.map((part) => ({
    parameter: part.split('=')[0],
    detail: i18n.t(key, { parts: part }),
    rule: 'known',
  })),
})

function refusedField({ key, params, field }: DomainError, { i18n }: HttpContext) {
  const detail = i18n.t(key, params)
  return {
    code: key,
    detail,
    errors: [faultOf({ field, message: detail, rule: key.split('.').at(-1) })],
  }
}

const faultOf = ({ field, message, rule }: any): FieldFault => ({
  pointer: pointerOf(String(field)),
  detail: message,
  rule,
})

/** `data.options[1].text` as JSON pointers say it. */
const pointerOf = (path: string) =>
  `/${path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .join('/')}`
