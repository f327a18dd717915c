import vine from '@vinejs/vine'
import { defineEvent } from '#platform/events/define_event'

export const coursePublished = defineEvent({
  key: 'course.published',
  summary: 'A course has a new version that learners get from now on',
  data: vine.create({
    course: vine.string(),
    title: vine.string(),
    slug: vine.string(),
    version: vine.string(),
    changeLog: vine.string().nullable(),
    publishedAt: vine.string(),
  }),
  example: {
    course: '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1a70',
    title: 'Fire safety',
    slug: 'fire-safety',
    version: '2.0',
    changeLog: 'The new assembly point',
    publishedAt: '2026-03-02T09:30:00.000Z',
  },
})
