import { definePersonPart } from '#identity/person_parts'

definePersonPart({ key: 'access', permission: 'roles.view' })
