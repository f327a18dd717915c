import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import '#start/settings'
import { defaultZone, supportAddress } from '#platform/settings/general'
import { settingOf } from '#platform/settings/setting'
import { addOrganization } from '#organizations/actions/save_organization'
import { joinOrganization } from '#organizations/memberships/join_organization'
import { moveOrganization } from '#organizations/actions/move_organization'
import Organization from '#organizations/models/organization'
import User from '#identity/models/user'
import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser } from '#tests/support/tenants'

/** Company → Plant → Warehouse, and Office beside Plant. */
async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'])
  const places = await db.asTenant(tenant.id, async () => {
    const company = await Organization.findOrFail(tenant.id)
    const unit = (name: string) => ({ name, type: 'department' })
    const plant = await addOrganization(company, unit('Plant'))
    const warehouse = await addOrganization(plant, unit('Warehouse'))
    return { plant, warehouse, office: await addOrganization(company, unit('Office')) }
  })
  const zoneIn = ({ id }: Organization) => settingOf(defaultZone, tenant.id, id)
  return { tenant, tara, browser: await browserOf(client, tenant, tara), zoneIn, ...places }
}

const pathOf = ({ uuid }: Organization) => `/admin/orgs/${uuid}/settings`

const zone = (value: string | null) => ({ settings: { 'general.timezone': value } })

const viewOf = (page: any, key = 'general.timezone') =>
  page.inertiaProps.categories
    .flatMap(({ settings }: any) => settings)
    .find((one: any) => one.key === key)

test.group('Settings of an organization', () => {
  test('count in it and below it, not beside it, and say where they come from', async ({
    client,
    assert,
  }) => {
    const { browser, zoneIn, plant, warehouse, office } = await makeCompany(client)
    await browser.put('/admin/settings', zone('Europe/Berlin'))

    await browser.put(pathOf(plant), zone('Asia/Kolkata'))

    assert.deepEqual(await Promise.all([plant, warehouse, office].map(zoneIn)), [
      'Asia/Kolkata',
      'Asia/Kolkata',
      'Europe/Berlin',
    ])
    const below = viewOf(await browser.page(pathOf(warehouse)))
    assert.include(below, { source: 'organization', sourceName: 'Plant', isSetHere: false })
    const own = viewOf(await browser.page(pathOf(plant)))
    assert.include(own, { value: 'Asia/Kolkata', isSetHere: true, inherited: 'Europe/Berlin' })
    await browser.delete(`${pathOf(plant)}/general.timezone`)
    assert.equal(await zoneIn(warehouse), 'Europe/Berlin')
  })

  test('a lock above silences what was decided below until it is lifted', async ({
    client,
    assert,
  }) => {
    const { browser, zoneIn, plant, warehouse } = await makeCompany(client)
    await browser.put(pathOf(plant), zone('Asia/Kolkata'))
    await browser.put(pathOf(warehouse), zone('Asia/Tokyo'))

    await browser.put(`${pathOf(plant)}/general.timezone/lock`, { isLocked: true })
    assert.equal(await zoneIn(warehouse), 'Asia/Kolkata')
    const view = viewOf(await browser.page(pathOf(warehouse)))
    assert.include(view, { isLockedAbove: true, lockedBy: 'Plant', value: 'Asia/Kolkata' })
    await browser.put(pathOf(warehouse), zone('Europe/Paris'))
    assert.equal(await zoneIn(warehouse), 'Asia/Kolkata')

    await browser.put('/admin/settings', zone('Europe/Berlin'))
    await browser.put('/admin/settings/general.timezone/lock', { isLocked: true })
    assert.equal(await zoneIn(plant), 'Europe/Berlin')
    await browser.put('/admin/settings/general.timezone/lock', { isLocked: false })
    await browser.put(`${pathOf(plant)}/general.timezone/lock`, { isLocked: false })
    assert.equal(await zoneIn(warehouse), 'Asia/Tokyo')
  })

  test('what lies below another inherits from there when it is moved', async ({
    client,
    assert,
  }) => {
    const { tenant, browser, zoneIn, plant, warehouse, office } = await makeCompany(client)
    await browser.put(pathOf(plant), zone('Asia/Kolkata'))
    await browser.put(pathOf(office), zone('America/Lima'))

    await db.asTenant(tenant.id, () => moveOrganization(warehouse, office))

    assert.equal(await zoneIn(warehouse), 'America/Lima')
  })

  test('reach whom they are meant for: new people of a branch, and whom its people ask', async ({
    client,
    assert,
  }) => {
    const { tenant, browser, plant } = await makeCompany(client)
    const paul = await makeUser(tenant)
    await db.asTenant(tenant.id, async () => {
      const { id: roleId } = await Role.findByOrFail('slug', 'tenant_admin')
      const given = { userId: paul.id, roleId, organizationId: plant.id, assignedAt: clock.now() }
      await UserRole.create(given)
      await joinOrganization([paul.id], { organization: plant })
    })
    const settings = {
      'general.timezone': 'Asia/Kolkata',
      'general.support_email': 'help@plant.test',
    }
    await browser.put(pathOf(plant), { settings })

    const own = await browserOf(client, tenant, paul)
    const email = `nina@${tenant.slug}.test`
    await own.post('/admin/users', { email, firstName: 'Nina', lastName: 'New' })

    const nina = await db.asTenant(tenant.id, () => User.findByOrFail('email', email))
    assert.equal(nina.timezone, 'Asia/Kolkata')
    assert.equal((await own.page('/home')).inertiaProps.brand.support.email, 'help@plant.test')
    assert.isNull((await browser.page('/home')).inertiaProps.brand.support.email)
    assert.equal(await settingOf(supportAddress, tenant.id), '')
  })

  test('are hidden from who may not change them, and the API does the same', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, plant } = await makeCompany(client)
    const other = await makeCompany(client)
    const learner = await browserOf(client, tenant, await makeUser(tenant))
    ;(await learner.page(pathOf(plant))).assertStatus(404)
    ;(await other.browser.page(pathOf(plant))).assertStatus(404)

    const program = programOf(client, await keyOf(tenant, tara))
    const path = `/organizations/${plant.uuid}/settings`
    ;(await program.patch(path, zone('Asia/Kolkata'))).assertStatus(204)
    const wrong = await program.patch(path, { settings: { 'files.trash_days': 60 } })
    wrong.assertStatus(422)
    const { data } = (await program.get(path)).body()
    const view = data.find(({ key }: any) => key === 'general.timezone')
    assert.include(view, { value: 'Asia/Kolkata', source: 'organization' })
  })

  test('of two who change the same, the second is told and loses nothing', async ({
    client,
    assert,
  }) => {
    const { tenant, browser } = await makeCompany(client)
    const seen = { 'general.timezone': 'UTC' }
    await browser.put('/admin/settings', { ...zone('Europe/Berlin'), seen })

    await browser.put('/admin/settings', { ...zone('Asia/Tokyo'), seen })
    assert.equal(await settingOf(defaultZone, tenant.id), 'Europe/Berlin')

    await browser.put('/admin/settings', zone('Asia/Tokyo'))
    assert.equal(await settingOf(defaultZone, tenant.id), 'Asia/Tokyo')
  })
})
