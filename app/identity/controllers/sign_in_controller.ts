import { DateTime } from 'luxon'
import db from '#platform/db'
import User from '#identity/models/user'
import { NotFound } from '#platform/errors'
import { SYSTEM } from '#platform/settings/stored_settings'
import { enterOrAsk } from '#identity/two_factor/second_step'
import { isDemo } from '#platform/mail/transport'
import { accountsMatching } from '#identity/queries/accounts_matching'
import { emailValidator, signInValidator } from '#identity/validators/sign_in'
import { countFailedTry, forgetTries, refuseTooManyTries } from '#identity/sign_in_throttle'
import { signingOut } from '#identity/single_sign_on/queries/signing_out'
import { waysOfAddress, waysOfCompany } from '#identity/single_sign_on/queries/ways'
import { findTenant, type TenantRow } from '#platform/tenancy/system'
import type { HttpContext } from '@adonisjs/core/http'

/** How long the choice between two companies stays open after the right password. */
const CHOICE_MINUTES = 10

type Choice = { email: string; remember: boolean; tenants: TenantRow[]; until: string }

/** Address first, then the password, then, for people with two companies, which one. */
export default class SignInController {
  /** With `?company=` in the face of that company. */
  async index({ inertia, request, response, session }: HttpContext) {
    const { company } = request.qs()
    if (typeof company === 'string') {
      session.put('company', (await findTenant(company))?.id ?? SYSTEM)
      return response.redirect('/login')
    }
    return inertia.render('identity/sign_in', {
      email: (session.get('signInEmail') as string | undefined) ?? '',
      ways: await waysOfCompany(session.get('company'), session.get('signInWith')),
      demoAccounts: isDemo() ? DEMO_ACCOUNTS : [],
    })
  }

  async identify({ request, response, session }: HttpContext) {
    const { email } = await request.validateUsing(emailValidator)
    session.put('signInEmail', email)
    return response.redirect('/login/password')
  }

  /** What the domain of the address offers: whether there is such an account shows nowhere. */
  async password({ inertia, request, response, session }: HttpContext) {
    const email = session.get('signInEmail') as string | undefined
    if (!email) return response.redirect('/login')
    const { ways, isForced } = await waysOfAddress(email)
    const isFolded = isForced && request.input('with') !== 'password'
    return inertia.render('identity/password', { email, ways, isForced, isFolded })
  }

  async store(ctx: HttpContext) {
    const { request, response, session, i18n } = ctx
    const email = session.get('signInEmail') as string | undefined
    if (!email) return response.redirect('/login')
    const { password, remember } = await request.validateUsing(signInValidator)

    await refuseTooManyTries(email, request.ip())
    const tenants = await accountsMatching(email, password)
    if (tenants.length === 0) {
      await countFailedTry(email, request.ip())
      const { isForced } = await waysOfAddress(email)
      const words = isForced ? 'identity.sso.password_refused' : 'identity.errors.wrong_password'
      session.flash('inputErrorsBag', { password: [i18n.t(words)] })
      return isForced
        ? response.redirect('/login/password?with=password')
        : response.redirect().back()
    }
    await forgetTries(email, request.ip())
    if (tenants.length === 1) return enter(ctx, tenants[0], email, Boolean(remember))

    const until = DateTime.utc().plus({ minutes: CHOICE_MINUTES }).toISO()
    session.put('signInChoice', { email, remember: Boolean(remember), tenants, until })
    return response.redirect('/login/choose')
  }

  async choose({ inertia, response, session }: HttpContext) {
    const choice = openChoice(session.get('signInChoice'))
    if (!choice) return response.redirect('/login')
    return inertia.render('identity/choose_tenant', {
      tenants: choice.tenants.map(({ uuid, name }) => ({ id: uuid, name })),
    })
  }

  async enterTenant(ctx: HttpContext) {
    const choice = openChoice(ctx.session.get('signInChoice'))
    const tenant = choice?.tenants.find(({ uuid }) => uuid === ctx.params.tenant)
    if (!choice || !tenant) throw new NotFound()
    return enter(ctx, tenant, choice.email, choice.remember)
  }

  async destroy({ inertia, me, response, session }: HttpContext) {
    const { preferred, address } = await signingOut(me)
    await db.from('user_sessions').where({ tenant_id: me.tenantId, id: me.sessionId }).delete()
    session.clear()
    // The sign-in keeps the face of the company, and what its person wants to see first.
    session.put('company', me.tenantId)
    if (preferred) session.put('signInWith', preferred)
    return address ? inertia.location(address) : response.redirect('/login')
  }
}

async function enter(ctx: HttpContext, tenant: TenantRow, email: string, remember: boolean) {
  const outcome = await db.asTenant(tenant.id, async () =>
    enterOrAsk(ctx, await User.findByOrFail('email', email), remember)
  )
  ctx.session.forget('signInChoice')
  if (outcome === 'asked') return ctx.response.redirect('/login/code')
  return leaveForIntended(ctx, tenant.id)
}

/** Signed in: to where they wanted to go. */
export function leaveForIntended({ response, session }: HttpContext, tenantId: number) {
  const intended = session.pull('intended') as string | undefined
  session.put('company', tenantId)
  return response.redirect(
    intended?.startsWith('/') && !intended.startsWith('//') ? intended : '/home'
  )
}

function openChoice(value: unknown): Choice | null {
  const choice = value as Choice | undefined
  return choice && DateTime.fromISO(choice.until) > DateTime.utc() ? choice : null
}

const DEMO_ACCOUNTS = [
  { email: 'lina@acme.test', role: 'learner' },
  { email: 'marco@acme.test', role: 'manager' },
  { email: 'ada@acme.test', role: 'author' },
  { email: 'ines@acme.test', role: 'instructor' },
  { email: 'tara@acme.test', role: 'tenant_admin' },
  { email: 'sam@acme.test', role: 'system_admin' },
]
