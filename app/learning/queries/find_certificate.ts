import { NotFound } from '#platform/errors'
import Course from '#courses/models/course'
import Certificate from '#learning/models/certificate'
import { isInTeam } from '#learning/queries/team'
import type { CurrentUser } from '#identity/current_user'

/** A certificate that this person may have as a document: their own, their team's, or by permission. */
export async function findCertificate(serial: string, me: CurrentUser): Promise<Certificate> {
  const certificate = await Certificate.findByOrFail('serial', serial)
  if (!(await mayRead(certificate, me))) throw new NotFound()
  return certificate
}

async function mayRead({ userId, courseId }: Certificate, me: CurrentUser) {
  if (userId === me.id) return true
  const course = await Course.query()
    .sideload({ withTrashed: true })
    .where('id', courseId)
    .firstOrFail()
  if (me.can('certificates.view', course.scope)) return true
  return me.grants.anywhere('team.view') && isInTeam(me.id, userId)
}
