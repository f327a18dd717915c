import type { QuestionTypeName, Review } from '#assessments/questions/types'
import type { EssayView } from '#assessments/questions/essay'
import type { FileUpload } from '#assessments/questions/file_upload'
import type { FillBlankView } from '#assessments/questions/fill_blank'
import type { MatchingView } from '#assessments/questions/matching'
import type { MultipleChoiceView } from '#assessments/questions/multiple_choice'
import type { OrderingView } from '#assessments/questions/ordering'

/** What JSON can say: page props and saved answers. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** The same shape spelled as type aliases, which page props must be. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T

/** What a question type shows a learner before the results are released. */
export type LearnerView = Plain<
  | MultipleChoiceView
  | { type: 'true_false' }
  | { type: 'short_answer' }
  | { type: 'numeric' }
  | EssayView
  | FillBlankView
  | MatchingView
  | OrderingView
  | (FileUpload & { type: 'file_upload' })
>

export type AttemptStatus = 'in_progress' | 'submitted' | 'graded' | 'abandoned' | 'expired'

/** `assessments.settings` */
export type QuizSettings = {
  passUnit: 'points' | 'percent'
  /** The mark as the author gave it when the unit is per cent. */
  passPercent: number | null
  /** One question at a time, or all on one page. */
  paging: 'one' | 'all'
  /** Whether who has passed may try for more. */
  mayImprove: boolean
  /** Zone in which the author thought of the dates. */
  zone: string | null
}

/** `assessment_attempts.attempt_data` */
export type AttemptData = {
  seed: string
  /** Ids of the questions in this learner's order. */
  order: number[]
  handedInBy: 'learner' | 'deadline' | null
}

export type QuestionView = {
  id: string
  number: number
  type: QuestionTypeName
  text: string
  html: string | null
  points: number
  isRequired: boolean
  view: LearnerView
}

/** A question with what is saved of its answer. */
export type OpenQuestion = QuestionView & {
  response: Json
  flagged: boolean
  sequence: number
  savedAt: string | null
}

export type AttemptView = {
  id: string
  number: number
  title: string
  course: { title: string; slug: string }
  item: string
  instructions: string | null
  paging: 'one' | 'all'
  startedAt: string
  deadlineAt: string | null
  /** Seconds after the deadline in which an answer that was on its way still counts. */
  graceSeconds: number
  questions: OpenQuestion[]
}

/** An answer to a save. The client may forget its copy unless it is told to keep it. */
export type SaveAnswer =
  | {
      outcome: 'saved' | 'superseded'
      savedAt: string
      sequence: number
      /** Another window saved an answer of this attempt within the last two minutes. */
      otherWindow: boolean
      /** With `superseded`: the newer answer that stays. */
      current: { response: Json; flagged: boolean } | null
    }
  | { outcome: 'closed'; code: string; detail: string; result: string }

export type StartReasonView = { key: string; at: string | null; params: { max: number | null } }

/** One reason why an item is locked: a message of `rules` with what belongs into it. */
export type LockLine = {
  key: string
  title: string
  at: string | null
  zone: string | null
  numbers: Record<string, number>
  /** The way to what opens it. */
  href: string | null
}

export type PastAttempt = {
  id: string
  number: number
  status: AttemptStatus
  submittedAt: string | null
  /** Null while it is not released. */
  percentage: number | null
  passed: boolean | null
}

export type QuizStart = {
  title: string
  course: { title: string; slug: string }
  item: string
  description: string | null
  instructions: string | null
  questionCount: number
  maxScore: number
  timeLimitMinutes: number | null
  /** When the attempt would end if it began now, and what ends it. */
  wouldEndAt: string | null
  endedBy: 'time_limit' | 'closing' | null
  passingScore: number | null
  passingPercent: number | null
  maxAttempts: number
  attemptsUsed: number
  delayMinutes: number
  availableFrom: string | null
  availableUntil: string | null
  isPractice: boolean
  reviewKey: string
  mayStart: boolean
  /** Null when it is not locked. */
  lock: LockLine[] | null
  reasons: StartReasonView[]
  opensAt: string | null
  openAttempt: { id: string; deadlineAt: string | null } | null
  attempts: PastAttempt[]
  /** Passed, failed or not known yet, by the best attempt, as far as released. */
  best: { percentage: number | null; passed: boolean | null } | null
}

export type ResultQuestion = {
  id: string
  number: number
  type: QuestionTypeName
  text: string
  html: string | null
  pointsPossible: number
  /** Null while not released, or while a person has to grade it. */
  pointsEarned: number | null
  correct: boolean | null
  isAnswered: boolean
  isPending: boolean
  review: Plain<Review>
  explanation: string | null
  feedback: string | null
}

export type AttemptResult = {
  id: string
  number: number
  title: string
  course: { title: string; slug: string }
  item: string
  status: AttemptStatus
  startedAt: string
  submittedAt: string
  handedInBy: 'learner' | 'deadline' | null
  secondsSpent: number
  receipt: string
  answered: number
  questionCount: number
  /** Null while not released. */
  score: {
    points: number
    maxPoints: number
    percentage: number | null
    passed: boolean | null
    passingScore: number | null
    isFinal: boolean
  } | null
  reasonKey: string
  releasedAt: string | null
  /** Null when answers are not shown. */
  questions: ResultQuestion[] | null
  mayStart: boolean
  attemptsLeft: number | null
}

/** One question of an imported file and what became of it. */
export type ImportLine = {
  line: number
  title: string
  type: QuestionTypeName | null
  outcome: 'added' | 'updated' | 'unchanged' | 'repeated' | 'not_taken'
  /** A message of the catalogues: why it was not taken. */
  reason: string | null
}

export type ImportReport = {
  filename: string
  at: string
  /** By which it can be undone. */
  run?: string | null
  lines: ImportLine[]
}

export type BankView = {
  id: string
  name: string
  description: string | null
  subject: string | null
  isPublic: boolean
  questionCount: number
  can: { edit: boolean }
}

/** A question as its author edits it. */
export type EditedQuestion = {
  /** Null for a new one. */
  id: string | null
  type: QuestionTypeName
  /** Markdown, or HTML for what was imported as such. */
  text: string
  explanation: string
  points: number
  difficulty: 'easy' | 'medium' | 'hard'
  isRequired: boolean
  tags: string[]
  data: { [name: string]: Json } | null
}

/** Where the editor saves to and goes back to. */
export type EditorPlace = {
  /** Name of the bank or the quiz. */
  owner: string
  kind: 'bank' | 'quiz'
  back: string
  action: string
  crumbs: { label: string; href: string }[]
}

export type DraftQuestion = {
  id: string
  number: number
  type: QuestionTypeName
  text: string
  points: number
  difficulty: 'easy' | 'medium' | 'hard'
  isRequired: boolean
  /** The bank it was copied from. */
  bank: string | null
}

export type QuizDraft = {
  title: string
  item: string
  course: { title: string; slug: string }
  path: string
  questionCount: number
  maxScore: number
  passingScore: number | null
  passingPercent: number | null
}

export type QuizSettingsView = {
  title: string
  instructions: string
  passUnit: 'points' | 'percent'
  passMark: number | null
  timeLimit: number | null
  maxAttempts: number
  attemptDelay: number
  mayImprove: boolean
  paging: 'one' | 'all'
  randomizeQuestions: boolean
  randomizeAnswers: boolean
  showResults: string
  showCorrectAnswers: boolean
  allowReview: boolean
  availableFrom: string | null
  availableUntil: string | null
  zone: string
}

export type TaughtQuestion = {
  id: string
  number: number
  type: QuestionTypeName
  text: string
  /** The answer in words, empty when there is none. */
  answer: string
  key: string
  pointsPossible: number
  pointsEarned: number | null
  correct: boolean | null
  isPending: boolean
  isGraded: boolean
  flagged: boolean
  feedback: string | null
  savedAt: string | null
  saves: number
}

export type TimelineEntry = {
  id: string
  at: string
  kind: 'started' | 'saved' | 'superseded' | 'late' | 'handed_in'
  question: number | null
  answer: string | null
  /** A, B … by the order in which windows appeared. */
  window: string | null
}

export type TaughtAttempt = {
  id: string
  number: number
  quiz: string
  course: { title: string; slug: string }
  learner: { name: string; email: string; avatarUrl: string | null }
  status: AttemptStatus
  startedAt: string
  submittedAt: string | null
  deadlineAt: string | null
  handedInBy: 'learner' | 'deadline' | null
  secondsSpent: number
  score: number | null
  maxScore: number | null
  percentage: number | null
  passed: boolean | null
  receipt: string | null
  ip: string | null
  device: string | null
  questions: TaughtQuestion[]
  timeline: TimelineEntry[]
  can: { grade: boolean }
}
