import { definePersonPart } from '#identity/person_parts'

definePersonPart({ key: 'organizations', permission: 'organizations.view' })
