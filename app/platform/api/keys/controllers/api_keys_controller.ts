import { showList } from '#platform/lists/show_list'
import { PERMISSIONS } from '#platform/permissions/catalog'
import { apiKeysList } from '#platform/api/keys/api_keys_list'
import { keyDetails } from '#platform/api/keys/key_details'
import { makeKey } from '#platform/api/keys/make_key'
import { fieldFault, refusedFields } from '#platform/http/field_fault'
import { NotFound } from '#platform/errors'
import { renewKey } from '#platform/api/keys/renew_key'
import { revokeKey } from '#platform/api/keys/revoke_key'
import { refusalsList } from '#platform/api/keys/use/refusals_list'
import { readNetworks } from '#platform/api/keys/read_networks'
import { newKeyValidator, revocationValidator } from '#platform/api/keys/validators/api_key'
import ApiKey from '#platform/api/keys/api_key'
import type { HttpContext } from '@adonisjs/core/http'

/** Keys with which programs act for people. */
export default class ApiKeysController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('platform/api_keys', {
      list: await showList(apiKeysList, ctx),
      made: (ctx.session.flashMessages.get('madeKey') as string | undefined) ?? null,
    })
  }

  /** One key, how much it is used, and what was refused. */
  async show(ctx: HttpContext) {
    const key = await ApiKey.findByOrFail('uuid', ctx.params.key)
    const details = await keyDetails(key, ctx.me)
    return ctx.inertia.render('platform/api_key', {
      apiKey: {
        ...details,
        permissions: details.permissions.map((one) => ctx.i18n.t(`platform.permissions.${one}`)),
      },
      list: await showList(refusalsList, ctx),
    })
  }

  async create({ i18n, inertia, me }: HttpContext) {
    return inertia.render('platform/new_api_key', {
      permissions: PERMISSIONS.filter((permission) => me.grants.anywhere(permission)).map(
        (value) => ({ value, label: i18n.t(`platform.permissions.${value}`) })
      ),
    })
  }

  async store(ctx: HttpContext) {
    const { i18n, me, request, response, session } = ctx
    const { ips, expires, ...key } = await request.validateUsing(newKeyValidator)
    const networks = readNetworks(ips)
    if ('fault' in networks) {
      const message = i18n.t('platform.api.errors.address', { value: networks.fault })
      throw refusedFields({ ips: [message] })
    }
    if (key.permissions.some((permission) => !me.grants.anywhere(permission))) {
      throw fieldFault(i18n, 'permissions', 'platform.api.errors.permission')
    }
    const secret = await makeKey({
      ...key,
      userId: me.id,
      isPersonal: key.isPersonal ?? false,
      days: expires === 'never' ? null : Number(expires),
      allowedIps: networks.entries.length > 0 ? networks.entries : null,
    })
    session.flash('madeKey', secret)
    return response.redirect('/admin/api-keys')
  }

  /** Whoever gets the new secret can do what it can: only for one's own keys. */
  async renew({ me, params, response, session }: HttpContext) {
    const key = await ApiKey.findByOrFail('uuid', params.key)
    if (key.userId !== me.id || !key.isUsable) throw new NotFound()
    session.flash('madeKey', await renewKey(key))
    return response.redirect('/admin/api-keys')
  }

  async revoke({ i18n, me, params, request, response, session }: HttpContext) {
    const key = await ApiKey.findByOrFail('uuid', params.key)
    const { reason } = await request.validateUsing(revocationValidator)
    await revokeKey(key, me, reason ?? null)
    session.flash('notice', { kind: 'success', message: i18n.t('platform.api.revoked') })
    return response.redirect().back()
  }
}
