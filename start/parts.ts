/** What domains above hang into the domains below them. */
import '#start/duties'
import { versionParts } from '#courses/version_parts'
import { landingParts } from '#courses/landing_parts'
import { homeParts } from '#learning/home_parts'
import { draftsFigure, overdueFigure, teamFigures } from '#learning/queries/figures_of_home'
import { landingAction } from '#learning/queries/landing_action'
import { renameQuizzesWithActivities } from '#assessments/rename_with_activity'
import { toGradeFigure } from '#assessments/queries/to_grade_figure'
import { quizzesOfVersions } from '#assessments/version_part'

versionParts.push(quizzesOfVersions)

renameQuizzesWithActivities()

landingParts.action = landingAction

homeParts.push(teamFigures, overdueFigure, toGradeFigure, draftsFigure)
