/** What domains above hang into the domains below them. */
import { versionParts } from '#courses/version_parts'
import { landingParts } from '#courses/landing_parts'
import { landingAction } from '#learning/queries/landing_action'
import { renameQuizzesWithActivities } from '#assessments/rename_with_activity'
import { quizzesOfVersions } from '#assessments/version_part'

versionParts.push(quizzesOfVersions)

renameQuizzesWithActivities()

landingParts.action = landingAction
