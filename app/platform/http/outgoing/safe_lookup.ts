import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import env from '#start/env'
import { isPrivateAddress } from '#platform/http/outgoing/private_address'

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number
) => void

/** Not to be asked: it is no address of the public internet. */
class PrivateAddress extends Error {
  code = 'PRIVATE_ADDRESS'
}

/** Whether who runs this installation lets requests go to their own network. */
export const mayAskPrivateAddresses = () => env.get('OUTGOING_PRIVATE_ADDRESSES') === 'allowed'

/**
 * Looks a name up and refuses it when any of its addresses is private. The connection is made
 * to exactly these addresses: a name that means something else a moment later changes nothing.
 */
export function safeLookup(hostname: string, options: LookupOptions, found: Found) {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, [])
    const isRefused =
      !mayAskPrivateAddresses() && addresses.some(({ address }) => isPrivateAddress(address))
    if (isRefused) return found(new PrivateAddress(), [])
    if (options.all) return found(null, addresses)
    found(null, addresses[0].address, addresses[0].family)
  })
}
