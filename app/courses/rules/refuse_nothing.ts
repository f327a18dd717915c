import type { I18n } from '@adonisjs/i18n'
import { fieldFault } from '#platform/http/field_fault'

/** Something is offered by its address or as a file. @throws E_VALIDATION_ERROR for neither */
export function refuseNothing({ file, url }: { file?: string; url?: string }, i18n: I18n) {
  if (!file && !url) throw fieldFault(i18n, 'url', 'courses.outline.link.nothing')
}
