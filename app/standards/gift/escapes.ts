const SPECIAL = ['~', '=', '#', '{', '}', ':', '\\'] as const
const NEWLINE = '\uE00A'
const FIRST_HIDDEN = 0xe010

/**
 * Puts a private character in the place of each escaped one, so that what is left of
 * `~ = # { } :` is syntax. A backslash before anything else stands for itself.
 */
export function hideEscapes(text: string): string {
  return text
    .replace(/[\uE000-\uE0FF]/g, '')
    .replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? NEWLINE : hidden(sign)))
}

/** The text with the escaped characters back, as themselves. */
export function showEscapes(text: string): string {
  return text
    .replaceAll(NEWLINE, '\n')
    .replace(/[\uE010-\uE01F]/g, (sign) => SPECIAL[sign.charCodeAt(0) - FIRST_HIDDEN] ?? '')
}

/** The contrary: text that a GIFT reader reads as it stands. */
export function escapeGift(text: string): string {
  return text.replace(/[~=#{}:\\]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

function hidden(sign: string) {
  return String.fromCharCode(FIRST_HIDDEN + SPECIAL.indexOf(sign as (typeof SPECIAL)[number]))
}
