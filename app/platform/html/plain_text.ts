import sanitizeHtml from 'sanitize-html'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
const BLOCKS =
  'p div h1 h2 h3 h4 h5 h6 li tr td th pre blockquote dt dd figcaption caption br hr img'.split(' ')
const CELL_END = /<\/t[dh]>/gi
const BLOCK_END =
  /<\/(p|div|h[1-6]|li|tr|pre|blockquote|dt|dd|figcaption|caption)>|<(br|hr)\b[^>]*>/gi
const IMAGE = /<img\b[^>]*?\balt="([^"]*)"[^>]*>/gi

/** The words of an HTML text for lists, search and reports: blocks become lines, images their alt text. */
export function plainText(html: string): string {
  const marked = sanitizeHtml(html, {
    allowedTags: BLOCKS,
    allowedAttributes: { img: ['alt'] },
  })
  const bare = marked
    .replace(IMAGE, '$1')
    .replace(CELL_END, ' ')
    .replace(BLOCK_END, '\n')
    .replace(/<[^>]*>/g, '')

  return decodeEntities(bare)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Text as HTML that shows exactly that text, line breaks included. Not for attributes. */
export function htmlOfText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r?\n/g, '<br />')
}

function decodeEntities(text: string) {
  return text
    .replace(/&(lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name])
    .replace(/&#(\d{1,7});/g, (whole, code: string) => characterOf(Number(code)) ?? whole)
    .replace(/&amp;/g, '&')
}

function characterOf(code: number) {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
