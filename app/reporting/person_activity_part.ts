import { definePersonPart } from '#identity/person_parts'

definePersonPart({ key: 'activity', permission: 'audit.view' })
