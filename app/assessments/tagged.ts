import { defineTagged } from '#platform/tags/tagged'

defineTagged({ table: 'assessment_questions' })
