import { DomainError } from '#platform/errors'

/** Certificates are evidence: their documents stay as long as they do. */
export class FileIsEvidence extends DomainError {
  constructor(filename: string) {
    super('administration.files.errors.evidence', { filename })
  }
}
