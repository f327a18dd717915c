import { isDeepStrictEqual } from 'node:util'
import type { Endpoint } from '#platform/api/define_endpoint'

/**
 * Outside of production: an answer that the document does not describe is a bug.
 *
 * @throws when a field is missing, of another type, or not mentioned at all
 */
export async function assertDocumented({ method, path, answer }: Endpoint, data: unknown) {
  if (!answer) throw new Error(`${method} ${path} answers but does not say what`)
  const sent = JSON.parse(JSON.stringify(data))
  const described = await answer.validate(structuredClone(sent))
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(described)), sent)) {
    throw new Error(`${method} ${path} answers more than it says: ${JSON.stringify(sent)}`)
  }
}
