import { isSafeLink, isSafeSource, isUuid } from '#platform/text/addresses'
import { CALLOUT_KINDS } from '#platform/text/document'
import { HEADING_LEVELS } from '#platform/text/extensions'

type Rule = (value: unknown) => boolean

const MAX_WORDS = 1_000
const MAX_LATEX = 5_000

const cell = {
  colspan: wholeNumber(1, 100),
  rowspan: wholeNumber(1, 1_000),
  colwidth: orNull(
    (value) => Array.isArray(value) && value.length <= 100 && value.every(wholeNumber(0, 10_000))
  ),
  align: orNull(oneOf('left', 'right', 'center')),
}

/** What each attribute of each node may hold. An attribute without a rule is not stored. */
export const nodeAttributeRules: Record<string, Record<string, Rule>> = {
  heading: { level: oneOf(...HEADING_LEVELS) },
  orderedList: {
    start: wholeNumber(0, 1_000_000),
    type: orNull(oneOf('1', 'a', 'A', 'i', 'I')),
  },
  codeBlock: { language: orNull((value) => isText(value) && /^[\w+#.-]{1,40}$/.test(value)) },
  callout: { kind: oneOf(...CALLOUT_KINDS) },
  image: {
    file: orNull(isUuid),
    src: orNull(isSafeSource),
    alt: orNull(shortText),
    title: orNull(shortText),
    width: orNull(wholeNumber(1, 20_000)),
    height: orNull(wholeNumber(1, 20_000)),
  },
  video: {
    file: orNull(isUuid),
    src: orNull(isSafeSource),
    title: orNull(shortText),
    captions: orNull(isUuid),
  },
  math: { latex: (value) => isText(value) && value.length <= MAX_LATEX },
  inlineMath: { latex: (value) => isText(value) && value.length <= MAX_LATEX },
  tableCell: cell,
  tableHeader: cell,
}

export const markAttributeRules: Record<string, Record<string, Rule>> = {
  link: { href: isSafeLink, title: orNull(shortText) },
}

/** Text PostgreSQL can keep in a JSON column: no NUL, no half of a surrogate pair. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000')
}

function shortText(value: unknown) {
  return isText(value) && value.length <= MAX_WORDS
}

function orNull(rule: Rule): Rule {
  return (value) => value === null || rule(value)
}

function oneOf(...allowed: unknown[]): Rule {
  return (value) => allowed.includes(value)
}

function wholeNumber(least: number, most: number): Rule {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}
