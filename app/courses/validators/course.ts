import vine from '@vinejs/vine'
import { DIFFICULTY_LEVELS } from '#courses/enums'
import { customValuesSchema } from '#platform/custom_fields/custom_values'
import { tagsSchema } from '#platform/tags/tags_validator'

const text = (longest: number) => vine.string().trim().maxLength(longest).nullable().optional()

const code = () =>
  vine
    .string()
    .trim()
    .toUpperCase()
    .maxLength(50)
    .regex(/^[\p{L}\p{N}._/-]+$/u)
    .nullable()
    .optional()

export const newCourseValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
  code: code(),
  category: vine.string().uuid().nullable().optional(),
})

export const courseValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
  subtitle: text(500),
  code: code(),
  description: text(20_000),
  objectives: text(10_000),
  prerequisites: text(10_000),
  targetAudience: text(10_000),
  difficultyLevel: vine.enum(DIFFICULTY_LEVELS),
  estimatedDuration: vine.number().withoutDecimals().min(1).max(100_000).nullable().optional(),
  language: vine
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .maxLength(10),
  category: vine.string().uuid().nullable().optional(),
  certificate: vine.string().uuid().nullable().optional(),
  maxEnrollments: vine.number().withoutDecimals().min(1).max(1_000_000).nullable().optional(),
  isPublic: vine.boolean(),
  tags: tagsSchema(),
  custom: customValuesSchema(),
  completionType: vine.enum(['all_required', 'n_of', 'min_grade', 'custom'] as const),
  completionCount: vine
    .number()
    .withoutDecimals()
    .min(1)
    .max(5000)
    .nullable()
    .optional()
    .requiredWhen('completionType', '=', 'n_of'),
  completionGrade: vine
    .number()
    .min(1)
    .max(100)
    .nullable()
    .optional()
    .requiredWhen('completionType', '=', 'min_grade'),
})

/** What the form was filled from: a fingerprint of the settings. */
export const seenSettingsValidator = vine.create({
  seen: vine.string().maxLength(64).optional(),
})

export const coverValidator = vine.create({
  cover: vine.string().uuid(),
})
