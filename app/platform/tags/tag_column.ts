import Tag from '#platform/tags/tag'
import type { ColumnDefinition, FilterDefinition } from '#platform/lists/define_list'

const MOST = 200

/** The tags of the records of a list, by the alias of their table. */
export const tagsColumn = (alias: string): ColumnDefinition => ({
  key: 'tags',
  kind: 'tags',
  sql: `(SELECT string_agg(word, ', ') FROM jsonb_array_elements_text(${alias}.tags) AS u(word))`,
  sortable: false,
  hidden: true,
})

/** Records with any of some tags. */
export const tagsFilter = (alias: string): FilterDefinition => ({
  key: 'tags',
  kind: 'choice',
  options: tagOptions,
  where: (query, values) =>
    query.where((any) => {
      for (const value of values) void any.orWhereRaw(`${alias}.tags @> to_jsonb(?::text)`, [value])
    }),
})

async function tagOptions() {
  const tags = await Tag.query().orderBy('name').limit(MOST)
  return tags.map(({ name }) => ({ value: name, label: name }))
}
