export type SpokenAssignment = { course: string; person: string; until: string | null }

const UNTIL = String.raw`(?:\s+(?:until|till|by|bis(?:\s+zum)?)\s+(?<until>.+))?$`

/** How people say it, in every language that we speak; which one they use does not matter. */
const SENTENCES = [
  String.raw`^(?:assign|give)\s+(?<course>.+?)\s+to\s+(?<person>.+?)`,
  String.raw`^enroll?\s+(?<person>.+?)\s+in\s+(?<course>.+?)`,
  String.raw`^(?<course>.+?)\s+an\s+(?<person>.+?)\s+zuweisen`,
  String.raw`^(?<person>.+?)\s+in\s+(?<course>.+?)\s+einschreiben`,
].map((sentence) => new RegExp(sentence + UNTIL, 'iu'))

/** Which course, to whom, until when, in the words of who said it; null for any other sentence. */
export function assignmentSpoken(words: string): SpokenAssignment | null {
  const sentence = words.trim().replace(/[“”„"'?!]+/g, '')
  for (const pattern of SENTENCES) {
    const found = pattern.exec(sentence)?.groups
    if (found) return { course: found.course, person: found.person, until: found.until ?? null }
  }
  return null
}
