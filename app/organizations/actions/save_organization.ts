import string from '@adonisjs/core/helpers/string'
import db from '#platform/db'
import { tellSettingsChange } from '#platform/settings/stored_settings'
import { currentTenantId } from '#platform/tenancy/scope'
import { MOST_LEVELS } from '#organizations/enums'
import { CompanyStays, OrganizationTaken, OrganizationTooDeep } from '#organizations/errors'
import { pathOf } from '#organizations/queries/organization_place'
import Organization from '#organizations/models/organization'

type Values = { name: string; type: string; description?: string | null }

/**
 * Adds an organization below another, whose zone and language it starts with.
 *
 * @throws OrganizationTaken when there is one of that name beside it
 * @throws OrganizationTooDeep below the last level
 */
export async function addOrganization(parent: Organization, values: Values) {
  await holdTree()
  if ((await pathOf(parent.id)).length >= MOST_LEVELS) throw new OrganizationTooDeep(MOST_LEVELS)
  await refuseTwin(parent.id, values.name)
  const organization = await Organization.create({
    ...values,
    parentId: parent.id,
    slug: await freeSlug(values.name),
    timezone: parent.timezone,
    locale: parent.locale,
  })
  await tellSettingsChange(organization.tenantId)
  return organization.refresh()
}

/**
 * Changes what an organization is called and is. Its address stays.
 *
 * @throws CompanyStays for the company, whose name is part of its appearance
 */
export async function changeOrganization(organization: Organization, values: Values) {
  if (organization.parentId === null) throw new CompanyStays()
  await holdTree()
  await refuseTwin(organization.parentId, values.name, organization.id)
  return organization.merge(values).save()
}

/** Changes of one tree wait for each other, so that two moves cannot close a circle. */
export async function holdTree() {
  await db.rawQuery(
    'SELECT id FROM organizations WHERE tenant_id = :tenant AND id = tenant_id FOR NO KEY UPDATE',
    { tenant: currentTenantId() }
  )
}

/** @throws OrganizationTaken when another of that name lies there */
export async function refuseTwin(parentId: number, name: string, self?: number) {
  if (await hasTwin(parentId, name, self)) throw new OrganizationTaken(name)
}

export async function hasTwin(parentId: number, name: string, self = 0) {
  const twin = await Organization.query()
    .where('parentId', parentId)
    .whereNot('id', self)
    .whereRaw('lower(name) = lower(?)', [name])
    .first()
  return twin !== null
}

/** An address that no organization of the company has. */
export async function freeSlug(name: string) {
  const wanted = string.slug(name, { lower: true, strict: true }).slice(0, 200) || 'organization'
  const rows = await db
    .from('organizations')
    .where('tenant_id', currentTenantId())
    .whereLike('slug', `${wanted}%`)
    .select('slug')
    .limit(5000)
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  return slug
}
