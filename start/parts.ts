/** What domains above hang into the domains below them. */
import '#start/duties'
import '#organizations/memberships/person_part'
import '#organizations/person_access_part'
import '#identity/person_devices_part'
import '#reporting/person_activity_part'
import { newPersonParts } from '#identity/new_person_parts'
import { peopleBulk } from '#identity/people_bulk'
import { joinMany } from '#organizations/memberships/members_bulk'
import { joinBranchOf } from '#organizations/memberships/join_branch_of'
import { accessOfNewPeople } from '#identity/single_sign_on/new_people'
import { accessBySignIn } from '#organizations/access_by_sign_in'
import { assignDefaultRole } from '#organizations/actions/assign_default_role'
import { versionParts } from '#courses/version_parts'
import { filesInUse } from '#platform/files/versions/files_in_use'
import { filesOfCoursesInUse } from '#courses/queries/files_in_use'
import { landingParts } from '#courses/landing_parts'
import { homeParts } from '#learning/home_parts'
import { draftsFigure, overdueFigure, teamFigures } from '#learning/queries/figures_of_home'
import { landingAction } from '#learning/queries/landing_action'
import { renameQuizzesWithActivities } from '#assessments/rename_with_activity'
import { toGradeFigure } from '#assessments/queries/to_grade_figure'
import { staysOpenDuringMaintenance } from '#platform/maintenance/gate'
import { quizzesOfVersions } from '#assessments/version_part'

peopleBulk.push(joinMany)

newPersonParts.push(joinBranchOf, (people) => assignDefaultRole(people.map(({ id }) => id)))

Object.assign(accessOfNewPeople, accessBySignIn)

filesInUse.push(filesOfCoursesInUse)

versionParts.push(quizzesOfVersions)

renameQuizzesWithActivities()

landingParts.action = landingAction

homeParts.push(teamFigures, overdueFigure, toGradeFigure, draftsFigure)

// Who has begun an attempt goes on: every answer is saved.
staysOpenDuringMaintenance('/attempts')
