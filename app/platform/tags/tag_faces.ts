import Tag from '#platform/tags/tag'
import type { TagColor, TagFace } from '#platform/tags/types'

/** Tags with the colours of the vocabulary, in the order given. One query, or none without tags. */
export async function tagFaces(names: string[]): Promise<TagFace[]> {
  const colors = await colorsOf(names)
  return names.map((name) => ({ name, color: colors.get(name) ?? 'neutral' }))
}

/** The same for the rows of a list with `tagsColumn`. */
export async function paintTags(rows: { tags?: unknown }[]) {
  const tagged = rows.filter((row): row is { tags: string } => typeof row.tags === 'string')
  const colors = await colorsOf(tagged.flatMap(({ tags }) => tags.split(', ')))
  for (const row of tagged as { tags: unknown }[]) {
    const names = String(row.tags).split(', ')
    row.tags = names.map((name): TagFace => ({ name, color: colors.get(name) ?? 'neutral' }))
  }
}

async function colorsOf(names: string[]) {
  const tags = names.length > 0 ? await Tag.query().whereIn('name', [...new Set(names)]) : []
  return new Map(tags.map(({ name, color }) => [name, color as TagColor]))
}
