import User from '#identity/models/user'
import { AddressTaken } from '#identity/errors'

/** @throws AddressTaken when somebody of the company, in the trash or not, has this address */
export async function refuseTakenAddress(email: string) {
  const other = await User.query().sideload({ withTrashed: true }).where('email', email).first()
  if (other) throw new AddressTaken(email)
}
