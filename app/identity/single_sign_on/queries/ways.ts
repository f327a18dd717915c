import { connectionsOfCompany, connectionsOfDomain } from '#platform/tenancy/system'
import { domainOf } from '#identity/single_sign_on/domain'

/** A button of the sign-in page. */
export type OfferedWay = { id: string; name: string; company: string }

/** What the domain of an address offers. The domain decides, never whether there is such an account. */
export async function waysOfAddress(email: string) {
  const found = await connectionsOfDomain(domainOf(email))
  return {
    isForced: found.some(({ isForced }) => isForced),
    ways: found.map(({ uuid, name, company }): OfferedWay => ({ id: uuid, name, company })),
  }
}

/** What the company in whose face the page is shown offers; first what was chosen on this device. */
export async function waysOfCompany(company: unknown, preferred: unknown): Promise<OfferedWay[]> {
  if (typeof company !== 'number' || company === 0) return []
  const found = await connectionsOfCompany(company)
  return found
    .map(({ uuid, name, company: of }): OfferedWay => ({ id: uuid, name, company: of }))
    .toSorted((one, other) => Number(other.id === preferred) - Number(one.id === preferred))
}
