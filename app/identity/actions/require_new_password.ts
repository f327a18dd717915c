import { recordAudit } from '#platform/audit/audit'
import type User from '#identity/models/user'

/** With their next request, these people choose a new password before anything else. */
export async function requireNewPassword(people: User[]) {
  for (const user of people) {
    await user.merge({ mustChangePassword: true }).save()
    recordAudit({
      action: 'password_required',
      resourceType: 'users',
      resourceId: user.id,
      category: 'security',
      severity: 'medium',
    })
  }
}
