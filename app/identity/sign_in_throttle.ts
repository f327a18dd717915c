import limiter from '@adonisjs/limiter/services/main'
import { settingOf } from '#platform/settings/setting'
import { SYSTEM } from '#platform/settings/stored_settings'
import { signInPause, signInTries } from '#identity/settings'
import { TooManyTries } from '#identity/errors'

/** From one address many people may come: a school, a company. */
const PEOPLE_PER_ADDRESS = 10

const perAccount = () => limiterOf(1)
const perAddress = () => limiterOf(PEOPLE_PER_ADDRESS)

async function limiterOf(people: number) {
  const pause = `${await settingOf(signInPause, SYSTEM)} mins`
  const requests = (await settingOf(signInTries, SYSTEM)) * people
  return limiter.use({ requests, duration: pause, blockDuration: pause })
}

const keys = (email: string, ip: string) => ({
  account: `sign_in:${email}:${ip}`,
  address: `sign_in:${ip}`,
})

/** @throws TooManyTries with the wait, before a password is even looked at */
export async function refuseTooManyTries(email: string, ip: string) {
  const { account, address } = keys(email, ip)
  const waits = await Promise.all([
    waitOf(await perAccount(), account),
    waitOf(await perAddress(), address),
  ])
  const wait = Math.max(...waits)
  if (wait > 0) throw new TooManyTries(wait)
}

export async function countFailedTry(email: string, ip: string) {
  const { account, address } = keys(email, ip)
  const [one, all] = [await perAccount(), await perAddress()]
  await Promise.all([one.increment(account), all.increment(address)])
}

export const forgetTries = async (email: string, ip: string) =>
  (await perAccount()).delete(keys(email, ip).account)

const waitOf = async (limit: Awaited<ReturnType<typeof perAccount>>, key: string) =>
  (await limit.isBlocked(key)) ? limit.availableIn(key) : 0
