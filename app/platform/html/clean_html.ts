import sanitizeHtml, { type IOptions } from 'sanitize-html'

const MATH_TAGS =
  'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mover munder munderover msub msup msubsup mmultiscripts mprescripts mtable mtr mtd semantics annotation'.split(
    ' '
  )

const TEXT_TAGS =
  'p br hr div span h1 h2 h3 h4 h5 h6 b strong i em u s del ins mark small sub sup abbr cite q code kbd samp var pre blockquote ul ol li dl dt dd a figure figcaption table caption thead tbody tfoot tr th td img audio video source track'.split(
    ' '
  )

// No `id` and no `name`: they would let a text pose as an element the page looks up.
// No `style`: the content security policy refuses it in the browser anyway.
const ALLOWED: IOptions = {
  allowedTags: [...TEXT_TAGS, ...MATH_TAGS],
  allowedAttributes: {
    '*': ['lang', 'dir', 'title'],
    'a': ['href', 'rel', 'target'],
    'img': ['src', 'alt', 'width', 'height'],
    'audio': ['src', 'controls'],
    'video': ['src', 'controls', 'width', 'height', 'poster'],
    'source': ['src', 'type'],
    'track': ['src', 'kind', 'srclang', 'label', 'default'],
    'ol': ['start', 'type'],
    'th': ['scope', 'colspan', 'rowspan'],
    'td': ['colspan', 'rowspan'],
    'math': ['display'],
    'annotation': ['encoding'],
    'mo': ['stretchy', 'form', 'fence', 'separator'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
}

/**
 * Keeps what a text needs (formatting, links, tables, media, formulas) and drops whatever
 * could run, pose as part of the page or reach for other files. For HTML that comes from
 * outside: imports, e-mail, editors of other systems.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, ALLOWED).trim()
}
