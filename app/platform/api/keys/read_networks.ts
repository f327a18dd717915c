import { isIP } from 'node:net'

/**
 * Addresses and networks, one per line.
 *
 * @returns the entries, or the first one that is neither
 */
export function readNetworks(
  text: string | null | undefined
): { entries: string[] } | { fault: string } {
  const entries = (text ?? '').split(/[\s,]+/).filter(Boolean)
  const fault = entries.find((entry) => !isNetwork(entry))
  return fault === undefined ? { entries } : { fault }
}

function isNetwork(entry: string) {
  const [address, bits, ...rest] = entry.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
}
