import vine from '@vinejs/vine'
import { MAPPED_FIELDS } from '#identity/single_sign_on/rules/fields'

const DOMAIN = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/

const claim = () => vine.string().trim().maxLength(100).nullable().optional()

/** Left out, the secret stays as it is. */
export const connectionValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(100),
  issuer: vine.string().trim().maxLength(500),
  clientId: vine.string().trim().minLength(1).maxLength(255),
  clientSecret: vine.string().trim().maxLength(1000).nullable().optional(),
  scopes: vine.string().trim().maxLength(300).optional(),
  domains: vine
    .array(vine.string().trim().toLowerCase().maxLength(253).regex(DOMAIN))
    .maxLength(50)
    .distinct()
    .optional(),
  isForced: vine.boolean(),
  isFirst: vine.boolean(),
  breakGlass: vine.array(vine.string().uuid()).maxLength(100).distinct().optional(),
  createsPeople: vine.boolean(),
  role: vine.string().uuid().nullable().optional(),
  place: vine.string().maxLength(60).nullable().optional(),
  linksByEmail: vine.boolean(),
  mapping: vine.object(Object.fromEntries(MAPPED_FIELDS.map((field) => [field, claim()]))),
  locksFields: vine.boolean(),
  signsOutThere: vine.boolean(),
})

export const connectionSwitchValidator = vine.create({ isEnabled: vine.boolean() })

export const domainValidator = vine.create({ domain: vine.string().maxLength(253) })

/** Who is at the screen proves that they are who signed in: by password, or by a code of their second step. */
export const proofValidator = vine.create({
  password: vine.string().maxLength(128).optional(),
  code: vine.string().maxLength(40).optional(),
})

export const preferenceValidator = vine.create({
  connection: vine.string().uuid().nullable(),
})
