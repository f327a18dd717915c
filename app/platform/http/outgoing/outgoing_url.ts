import { isIP } from 'node:net'
import { isPrivateAddress } from '#platform/http/outgoing/private_address'
import { mayAskPrivateAddresses } from '#platform/http/outgoing/safe_lookup'

/** Why an address cannot be sent to: `url`, `scheme`, `credentials`, `private_address`; null when it can. */
export function faultOfUrl(text: string): string | null {
  if (!URL.canParse(text)) return 'url'
  const { protocol, username, password, hostname } = new URL(text)
  const isAllowed = mayAskPrivateAddresses()
  if (protocol !== 'https:' && !(isAllowed && protocol === 'http:')) return 'scheme'
  if (username || password) return 'credentials'
  return !isAllowed && isOfThisMachine(hostname) ? 'private_address' : null
}

/** Names are looked up when they are used; these are never anything else. */
function isOfThisMachine(hostname: string) {
  const host = hostOf(hostname)
  if (isIP(host)) return isPrivateAddress(host)
  return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host) || !host.includes('.')
}

/** Without the brackets of IPv6. */
const hostOf = (hostname: string) => hostname.replace(/^\[|\]$/g, '')
