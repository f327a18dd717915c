import db from '#platform/db'

/**
 * The walls between tenants hold only for a role that cannot look over them.
 *
 * @throws when the application connects as superuser, as owner of the tables or with BYPASSRLS
 */
export async function assertRolesAreWalledOff(connection = 'app') {
  const { user } = db.manager.get(connection)!.config.connection as { user: string }
  const { rows } = await db.connection('system').rawQuery(
    `SELECT rolsuper, rolbypassrls, pg_has_role(rolname, 'stoa_owner', 'MEMBER') AS owns
     FROM pg_roles WHERE rolname = ?`,
    [user]
  )
  const role = rows[0]
  if (!role || role.rolsuper || role.rolbypassrls || role.owns) {
    throw new Error(
      `The application connects as "${user}", which can see every tenant. It must be a role like stoa_app.`
    )
  }
}
