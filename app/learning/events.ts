import vine from '@vinejs/vine'
import { defineEvent } from '#platform/events/define_event'

const ID = '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1a70'
const AT = '2026-03-02T09:30:00.000Z'

const person = () => vine.object({ id: vine.string(), name: vine.string(), email: vine.string() })
const course = () => vine.object({ id: vine.string(), title: vine.string(), slug: vine.string() })

const enrollment = {
  enrollment: vine.string(),
  person: person(),
  course: course(),
  cycle: vine.number(),
  dueAt: vine.string().nullable(),
}

const anEnrollment = {
  enrollment: ID,
  person: { id: ID, name: 'Lina Learner', email: 'lina@example.org' },
  course: { id: ID, title: 'Fire safety', slug: 'fire-safety' },
  cycle: 1,
  dueAt: AT,
}

export const enrollmentCreated = defineEvent({
  key: 'enrollment.created',
  summary: 'Somebody has a seat in a course, by themselves or by somebody else',
  data: vine.create({ ...enrollment, type: vine.string() }),
  example: { ...anEnrollment, type: 'admin' },
})

export const enrollmentDueChanged = defineEvent({
  key: 'enrollment.due_changed',
  summary: 'An enrollment has another deadline, or none any more',
  data: vine.create(enrollment),
  example: anEnrollment,
})

export const enrollmentWithdrawn = defineEvent({
  key: 'enrollment.withdrawn',
  summary: 'Somebody left a course or was taken out of it',
  data: vine.create({ ...enrollment, reason: vine.string().nullable() }),
  example: { ...anEnrollment, reason: 'Changed departments' },
})

export const completionRecorded = defineEvent({
  key: 'completion.recorded',
  summary: 'Somebody met what a course asks for',
  data: vine.create({
    completion: vine.string(),
    enrollment: vine.string(),
    person: person(),
    course: course(),
    version: vine.string(),
    grade: vine.number().nullable(),
    completedAt: vine.string(),
    certificate: vine.string().nullable(),
  }),
  example: {
    completion: ID,
    enrollment: ID,
    person: anEnrollment.person,
    course: anEnrollment.course,
    version: '1.0',
    grade: 92.5,
    completedAt: AT,
    certificate: 'ABCD-EFGH-JKLM-NPQR',
  },
})

export const certificateIssued = defineEvent({
  key: 'certificate.issued',
  summary: 'Somebody was given a certificate',
  data: vine.create({
    serial: vine.string(),
    person: person(),
    course: course(),
    issuedAt: vine.string(),
    expiresAt: vine.string().nullable(),
    verification: vine.string(),
  }),
  example: {
    serial: 'ABCD-EFGH-JKLM-NPQR',
    person: anEnrollment.person,
    course: anEnrollment.course,
    issuedAt: AT,
    expiresAt: null,
    verification: '/verify/ABCD-EFGH-JKLM-NPQR',
  },
})
