import { getSchema } from '@tiptap/core'
import { textExtensions } from '#platform/text/extensions'

/** The grammar of lesson texts: which node may stand in which. */
export const textSchema = getSchema(textExtensions())
