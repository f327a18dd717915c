import limiter from '@adonisjs/limiter/services/main'
import { TooManyTries } from '#identity/errors'

const perAccount = () => limiter.use({ requests: 5, duration: '15 mins', blockDuration: '15 mins' })
const perAddress = () =>
  limiter.use({ requests: 50, duration: '15 mins', blockDuration: '15 mins' })

const keys = (email: string, ip: string) => ({
  account: `sign_in:${email}:${ip}`,
  address: `sign_in:${ip}`,
})

/** @throws TooManyTries with the wait, before a password is even looked at */
export async function refuseTooManyTries(email: string, ip: string) {
  const { account, address } = keys(email, ip)
  const waits = await Promise.all([
    perAccount()
      .isBlocked(account)
      .then((blocked) => (blocked ? perAccount().availableIn(account) : 0)),
    perAddress()
      .isBlocked(address)
      .then((blocked) => (blocked ? perAddress().availableIn(address) : 0)),
  ])
  const wait = Math.max(...waits)
  if (wait > 0) throw new TooManyTries(wait)
}

export async function countFailedTry(email: string, ip: string) {
  const { account, address } = keys(email, ip)
  await Promise.all([perAccount().increment(account), perAddress().increment(address)])
}

export const forgetTries = (email: string, ip: string) =>
  perAccount().delete(keys(email, ip).account)
