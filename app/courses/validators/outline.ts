import vine from '@vinejs/vine'

const title = () => vine.string().trim().minLength(1).maxLength(255)
const lineage = () => vine.string().uuid()

export const titleValidator = vine.create({ title: title() })

export const moduleValidator = vine.create({
  title: title().optional(),
  description: vine.string().trim().maxLength(5000).nullable().optional(),
  isRequired: vine.boolean().optional(),
  isActive: vine.boolean().optional(),
})

export const itemValidator = vine.create({
  title: title().optional(),
  isRequired: vine.boolean().optional(),
  isActive: vine.boolean().optional(),
  isPreview: vine.boolean().optional(),
})

const move = vine.union([
  vine.union.if(
    (value) => vine.helpers.isObject(value) && value.kind === 'module',
    vine.object({
      kind: vine.literal('module'),
      id: lineage(),
      before: lineage().nullable(),
    })
  ),
  vine.union.else(
    vine.object({
      kind: vine.literal('item'),
      id: lineage(),
      module: lineage(),
      before: lineage().nullable(),
    })
  ),
])

export const movesValidator = vine.create({
  moves: vine.array(move).minLength(1).maxLength(200),
})

/** A file or an address, offered as a lesson of its own. */
export const linkValidator = vine.create({
  title: title(),
  url: vine
    .string()
    .trim()
    .url({ protocols: ['http', 'https'], require_protocol: true })
    .maxLength(500)
    .optional(),
  file: vine.string().uuid().optional(),
})
