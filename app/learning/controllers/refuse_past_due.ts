import { clock } from '#platform/clock'
import type { HttpContext } from '@adonisjs/core/http'
import type { Due } from '#learning/rules/due_moment'

/** A deadline that has passed already is a slip of the pen: the field says so. */
export function refusePastDue({ i18n, session }: HttpContext, due: Due | null): boolean {
  const isPast = due !== null && due.at <= clock.now()
  if (isPast) session.flash('inputErrorsBag', { dueOn: [i18n.t('learning.due.past')] })
  return isPast
}
