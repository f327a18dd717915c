import db from '#platform/db'
import { browserOf } from '#tests/support/learning'
import { programUpload, uploader } from '#tests/support/uploads'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import { workRun } from '#tests/support/jobs'
import type { ApiClient } from '@japa/api-client'
import type User from '#identity/models/user'

type Options = Record<string, unknown>

/** A company, somebody who administers it, and files of people sent as the page and as programs do. */
export async function makeImports(client: ApiClient) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara', lastName: 'Admin' })
  return { tenant, admin, ...(await importsOf(client, tenant, admin)) }
}

export async function importsOf(client: ApiClient, tenant: TestTenant, user: User) {
  const [browser, sender] = [
    await browserOf(client, tenant, user),
    await uploader(client, tenant, user),
  ]
  const secret = await keyOf(tenant, user)
  const program = programOf(client, secret)

  async function sent(content: string | Buffer, filename = 'people.csv') {
    const { id } = await sender.upload({ purpose: 'people', filename, content })
    return browser.post('/admin/users/imports', { file: id })
  }

  /** Looks at a file, or does what it says, by key; answers the report and its rows. */
  async function take(content: string | Buffer, options: Options = {}, filename = 'people.csv') {
    const file = await programUpload(client, secret, { purpose: 'people', filename, content })
    const started = (await program.post('/people/imports', { file, ...options })).body()
    await workRun(tenant, started.run)
    return reportOf(started.import, started.run)
  }

  async function reportOf(id: string, run: string) {
    const report = (await program.get(`/people/imports/${id}`)).body()
    const rows = (await program.get(`/people/imports/${id}/rows?limit=200`)).body().data
    return { id, run, report, rows, counts: report.counts, details: detailsOf(rows) }
  }

  return { browser, sender, program, secret, sent, take, reportOf }
}

const detailsOf = (rows: any[]) =>
  Object.fromEntries(rows.map(({ id, details }) => [Number(id), details]))

/** Everybody of a company with what an import writes. */
export const peopleOf = (tenant: TestTenant): Promise<any[]> =>
  db.asTenant(tenant.id, async () => {
    const { rows } = await db.rawQuery(
      `SELECT u.email, u.first_name, u.last_name, u.status, u.uuid, p.employee_id, p.department, p.job_title, p.hire_date::text,
        p.custom_fields, m.email AS manager, o.name AS organization,
        ARRAY(SELECT r.slug FROM user_roles ur JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id
          WHERE ur.tenant_id = u.tenant_id AND ur.user_id = u.id AND ur.revoked_at IS NULL ORDER BY r.slug) AS roles
       FROM users u LEFT JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id
       LEFT JOIN users m ON m.tenant_id = u.tenant_id AND m.id = p.manager_id
       LEFT JOIN user_organization_memberships o1 ON o1.tenant_id = u.tenant_id AND o1.user_id = u.id AND o1.is_primary
         AND o1.status = 'active'
       LEFT JOIN organizations o ON o.tenant_id = u.tenant_id AND o.id = o1.organization_id
       WHERE u.tenant_id = ? AND u.deleted_at IS NULL ORDER BY u.id`,
      [tenant.id]
    )
    return rows
  })

export const personOf = async (tenant: TestTenant, email: string) =>
  (await peopleOf(tenant)).find((person) => person.email === email)
