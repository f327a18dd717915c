import { getServers, Resolver } from 'node:dns/promises'

const TRIES = { timeout: 3000, tries: 2 }

/** Of an address, in the form that domains are kept in. */
export const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** What an administrator enters as a TXT record of the domain. */
export const proofOf = (token: string) => `stoa-domain-verification=${token}`

/** Whether the DNS of a domain says what only its owner can have written there. */
export async function isProvenByDns(name: string, token: string) {
  const resolver = new Resolver(TRIES)
  resolver.setServers(getServers())
  const records = await resolver.resolveTxt(name).catch(() => [])
  return records.some((parts) => parts.join('') === proofOf(token))
}
