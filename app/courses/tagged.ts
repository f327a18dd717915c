import { defineTagged } from '#platform/tags/tagged'

defineTagged({ table: 'courses' })
