import { DomainError } from '#platform/errors'

export class UnknownFileType extends DomainError {
  constructor(filename: string) {
    super('platform.files.unknown_type', { filename })
  }
}

export class FileTooLarge extends DomainError {
  constructor(filename: string, limitBytes: number) {
    super('platform.files.too_large', { filename, limit: Math.round(limitBytes / 1_048_576) })
  }
}

export class UnreadableImage extends DomainError {
  constructor(filename: string) {
    super('platform.files.unreadable_image', { filename })
  }
}
