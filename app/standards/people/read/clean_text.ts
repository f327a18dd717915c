/** Marks of direction, joints of no width, soft hyphens: nobody sees them, and two texts with and without differ. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Letters of Arabic and Persian names join by these, so that texts keep them. */
const JOINERS = /[\u200c\u200d]/g
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A cell as it is kept: composed letters, nothing that cannot be seen, no blanks around it. */
export const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replaceAll('\u00a0', ' ')
    .trim()

/** The same for what identifies somebody: wide digits and ligatures become the plain ones. */
export const cleanKey = (text: string) =>
  cleanText(text.normalize('NFKC')).replace(JOINERS, '').replace(/\s+/g, ' ')

const LATIN = /\p{Script=Latin}/u
const ALIKE = /\p{Script=Cyrillic}|\p{Script=Greek}/u

/** Whether a word mixes Latin letters with Cyrillic or Greek ones, which look the same: "аnna" is not "anna". */
export const hasLookAlikes = (text: string) =>
  text.split(/[\s@.,;/-]+/).some((word) => LATIN.test(word) && ALIKE.test(word))

/** In an address or number, letters of these alphabets beside Latin ones anywhere are somebody's trick. */
export const isTrickyKey = (text: string) => ALIKE.test(text) && /[a-z0-9@]/i.test(text)
