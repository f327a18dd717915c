import { DomainError } from '#platform/errors'

/** Why a file with people cannot be read or taken; the key of its words below `standards.people.errors`. */
export class PeopleFileRefused extends DomainError {
  constructor(reason: string, params: Record<string, string | number> = {}) {
    super(`standards.people.errors.${reason}`, params)
  }
}
