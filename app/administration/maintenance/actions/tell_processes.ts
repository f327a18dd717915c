import db from '#platform/db'
import { readMaintenance, TELL_MAINTENANCE } from '#platform/maintenance/windows'

/** Every process reads the windows anew, this one at once. */
export async function tellProcesses() {
  await readMaintenance()
  await db.connection('system').rawQuery(TELL_MAINTENANCE)
}
