import { definePersonPart } from '#identity/person_parts'

definePersonPart({ key: 'devices', permission: 'users.manage' })
