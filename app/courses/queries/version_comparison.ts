import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'
import { courseVersions, type VersionRow } from '#courses/queries/course_versions'
import { textChanges } from '#courses/queries/text_changes'
import { versionItems } from '#courses/queries/version_items'
import { compareVersions } from '#courses/rules/compare_versions'
import type Course from '#courses/models/course'

type Asked = {
  /** Number of a version; the draft when it is left out. */
  from?: string
  to?: string
  /** Lineage of a lesson whose words are compared. */
  item?: string
}

/** Any two states of a course side by side. @throws NotFound for a version that there is not */
export async function versionComparison({ id }: Course, asked: Asked) {
  const { from = 'draft', to = 'draft', item = null } = asked
  const versions = await courseVersions(id)
  const [before, after] = [versionOf(versions, from), versionOf(versions, to)]
  const old = await versionItems(id, before)
  const changes = compareVersions(old, await versionItems(id, after))
  const text = isUuid(item) ? await textChanges(id, item, [before, after]) : null
  return { versions, from, to, changes, item: isUuid(item) ? item : null, text }
}

function versionOf(versions: VersionRow[], number: string): number | null {
  if (number === 'draft') return null
  const version = versions.find((row) => row.number === number)
  if (!version) throw new NotFound()
  return version.id
}
