/** Why something cannot come back as it was, and what would do: a text, or one of some places. */
export type TrashQuestion = {
  name: string
  /** What it wanted: the taken name. */
  wanted: string
  /** What is proposed. */
  value: string
  options?: { value: string; label: string }[]
  /** May be left empty. */
  isOptional?: boolean
}

/** By the name of the question. */
export type Answers = Record<string, string>

/** What the page asks before something comes back. */
export type TrashDilemma = { path: string; title: string; kind: string; questions: TrashQuestion[] }
