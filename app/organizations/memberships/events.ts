import vine from '@vinejs/vine'
import { defineEvent } from '#platform/events/define_event'

const example = {
  person: '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1a70',
  email: 'lina@example.org',
  organization: '0197a3c4-6f00-7a51-9c1e-2f6b8d4e1b11',
  name: 'Warehouse',
  title: 'Shift lead',
}

const data = () =>
  vine.create({
    person: vine.string(),
    email: vine.string(),
    organization: vine.string(),
    name: vine.string(),
    title: vine.string().nullable(),
  })

export const organizationJoined = defineEvent({
  key: 'user.organization_joined',
  summary: 'Somebody belongs to an organization from now on',
  data: data(),
  example,
})

export const organizationLeft = defineEvent({
  key: 'user.organization_left',
  summary: 'Somebody does not belong to an organization any more',
  data: data(),
  example,
})
