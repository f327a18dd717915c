/** What domains above hang into the domains below them. */
import { versionParts } from '#courses/version_parts'
import { quizzesOfVersions } from '#assessments/version_part'

versionParts.push(quizzesOfVersions)
