import sanitizeHtml from 'sanitize-html'

// Deep enough for any page people wrote, shallow enough to recurse over.
const MAX_NESTING = 150

const KEPT_TAGS =
  'p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd ' +
  'blockquote pre code table caption thead tbody tfoot tr th td a img br hr strong b em i u ins ' +
  's del strike sub sup kbd samp var q small span details summary figure figcaption iframe video'

/** Elements that only held the page together; nobody misses them. */
const SILENT_TAGS = new Set(
  'html head body meta link title base font center mark abbr cite dfn time wbr tbody col colgroup picture source'.split(
    ' '
  )
)

const KEPT = KEPT_TAGS.split(' ')

/**
 * Well-formed HTML of the elements a lesson text can show: every tag closed, every
 * attribute quoted, no scripts, no dangerous address.
 *
 * @param onDropped hears of each element that is left out; its words stay
 */
export function cleanHtml(html: string, onDropped: (tag: string) => void = () => {}): string {
  return sanitizeHtml(storable(html), {
    allowedTags: KEPT,
    allowedAttributes: {
      a: ['href', 'title'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      iframe: ['src', 'title'],
      video: ['src', 'title'],
      ol: ['start', 'type'],
      td: ['colspan', 'rowspan', 'align'],
      th: ['colspan', 'rowspan', 'align'],
      pre: ['class'],
      code: ['class'],
      div: ['data-callout'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'item', 'package'],
    allowProtocolRelative: false,
    nestingLimit: MAX_NESTING,
    onOpenTag: (tag) => {
      if (!KEPT.includes(tag) && !SILENT_TAGS.has(tag)) onDropped(tag)
    },
  })
}

// PostgreSQL refuses NUL and half surrogate pairs in JSON.
function storable(html: string) {
  return html.replaceAll('\u0000', '').toWellFormed()
}
