import { DomainError } from '#platform/errors'

export class UnknownFileType extends DomainError {
  constructor(filename: string, key = 'platform.files.unknown_type', params = {}) {
    super(key, { filename, ...params })
  }
}

/** A PDF that is called a picture: whoever opens it is in for a surprise. */
export class DishonestFileName extends UnknownFileType {
  constructor(filename: string, mime: string) {
    super(filename, 'platform.files.dishonest_name', { type: mime })
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

/** A scanner knows it: it is kept where nobody gets it. */
export class InfectedFile extends DomainError {
  constructor(filename: string, signature: string) {
    super('platform.files.infected', { filename, signature })
  }
}

/** All files together would take more room than the company has. */
export class QuotaExceeded extends DomainError {
  constructor(
    filename: string,
    { sizeBytes, freeBytes }: { sizeBytes: number; freeBytes: number }
  ) {
    super('platform.files.quota_exceeded', {
      filename,
      size: megabytes(sizeBytes),
      free: megabytes(freeBytes),
    })
  }
}

/** Uploaded more than a day ago, by somebody else, or for something else. */
export class UploadGone extends DomainError {
  constructor() {
    super('platform.files.upload_gone')
  }
}

const megabytes = (bytes: number) => Math.floor(bytes / 104_857.6) / 10
