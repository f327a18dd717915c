import vine from '@vinejs/vine'
import { defineEvent } from '#platform/events/define_event'

export const userCreated = defineEvent({
  key: 'user.created',
  summary: 'There is an account for a new person',
  data: vine.create({
    person: vine.string(),
    email: vine.string(),
    firstName: vine.string(),
    lastName: vine.string(),
    locale: vine.string(),
    timezone: vine.string(),
  }),
  example: {
    person: '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1a70',
    email: 'lina@example.org',
    firstName: 'Lina',
    lastName: 'Learner',
    locale: 'en',
    timezone: 'Europe/Berlin',
  },
})

export const userStatusChanged = defineEvent({
  key: 'user.status_changed',
  summary: 'Somebody was let in or kept out',
  data: vine.create({
    person: vine.string(),
    email: vine.string(),
    status: vine.string(),
    reason: vine.string(),
  }),
  example: {
    person: '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1a70',
    email: 'lina@example.org',
    status: 'inactive',
    reason: 'Left the company',
  },
})
