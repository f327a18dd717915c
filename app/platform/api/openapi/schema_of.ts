/** JSON Schema. */
export type Schema = Record<string, any>

export const schemaOf = (validator: any): Schema => validator.schema.toJSONSchema()
