import vine from '@vinejs/vine'
import { defineEvent } from '#platform/events/define_event'

const ID = '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1a70'

const attempt = {
  attempt: vine.string(),
  enrollment: vine.string(),
  person: vine.object({ id: vine.string(), name: vine.string(), email: vine.string() }),
  course: vine.object({ id: vine.string(), title: vine.string(), slug: vine.string() }),
  quiz: vine.string(),
  submittedAt: vine.string(),
}

const anAttempt = {
  attempt: ID,
  enrollment: ID,
  person: { id: ID, name: 'Lina Learner', email: 'lina@example.org' },
  course: { id: ID, title: 'Fire safety', slug: 'fire-safety' },
  quiz: 'Final quiz',
  submittedAt: '2026-03-02T09:30:00.000Z',
}

export const attemptSubmitted = defineEvent({
  key: 'attempt.submitted',
  summary: 'Somebody handed a quiz in, or its time was over',
  data: vine.create(attempt),
  example: anAttempt,
})

export const attemptGraded = defineEvent({
  key: 'attempt.graded',
  summary: 'A quiz has a result; again when somebody changes its points',
  data: vine.create({
    ...attempt,
    score: vine.number(),
    maxScore: vine.number(),
    percentage: vine.number().nullable(),
    passed: vine.boolean().nullable(),
  }),
  example: { ...anAttempt, score: 9, maxScore: 10, percentage: 90, passed: true },
})
