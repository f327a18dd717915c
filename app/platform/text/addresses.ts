const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const UUID_ONLY = new RegExp(`^${UUID}$`, 'i')
const ITEM_LINK = new RegExp(`^item:(${UUID})(#.*)?$`, 'i')
const FILE_LINK = new RegExp(`^file:(${UUID})$`, 'i')

// Browsers skip tabs and line breaks inside an address, so `java\nscript:` would work.
// oxlint-disable-next-line no-control-regex
const HIDDEN_CHARACTERS = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff\\]/

const MAX_LENGTH = 2048

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID_ONLY.test(value)
}

/** Whether a link may be stored: http(s), mailto, `/path`, `#heading`, `item:<uuid>`, `file:<uuid>`. */
export function isSafeLink(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > MAX_LENGTH || HIDDEN_CHARACTERS.test(href)) {
    return false
  }
  // `//host` keeps the scheme but leaves the site.
  if (/^(#|\/(?!\/))/.test(href)) {
    return true
  }
  if (ITEM_LINK.test(href) || FILE_LINK.test(href)) {
    return true
  }
  return /^mailto:[^?#]+@/i.test(href) || isWebAddress(href)
}

/** Whether a picture or video may be loaded from there: https only. */
export function isSafeSource(src: unknown): src is string {
  return (
    typeof src === 'string' &&
    src.length <= MAX_LENGTH &&
    !HIDDEN_CHARACTERS.test(src) &&
    /^https:\/\//i.test(src) &&
    isWebAddress(src)
  )
}

export function isWebAddress(href: string) {
  return /^https?:\/\//i.test(href) && URL.canParse(href)
}

/** The lesson behind an `item:` link, with the heading it points at. */
export function itemOfLink(href: string): { uuid: string; anchor: string } | undefined {
  const match = ITEM_LINK.exec(href)
  return match ? { uuid: match[1].toLowerCase(), anchor: match[2] ?? '' } : undefined
}

/** The uuid of the stored file that a `file:` link offers. */
export function fileOfLink(href: string): string | undefined {
  return FILE_LINK.exec(href)?.[1].toLowerCase()
}
