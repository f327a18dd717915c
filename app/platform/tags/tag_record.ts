import vine from '@vinejs/vine'
import Tag from '#platform/tags/tag'
import { countUses } from '#platform/tags/count_uses'
import { mergeTags } from '#platform/tags/merge_tags'
import { rewriteTag } from '#platform/tags/rewrite_tag'
import { defineRecord } from '#platform/records/define_record'

const COLORS = ['neutral', 'info', 'success', 'warning', 'danger']

defineRecord({
  name: 'tag',
  plural: 'tags',
  model: Tag,
  permission: 'tags.manage',
  path: '/admin/tags',
  labels: 'platform.tags',
  icon: 'tag',
  title: 'name',
  fields: [
    { key: 'name', kind: 'text', required: true, most: 60, unique: true, pattern: /^[^,]+$/ },
    { key: 'color', kind: 'choice', options: COLORS, required: true },
    { key: 'description', kind: 'long_text', most: 500 },
  ],
  columns: [{ key: 'uses', kind: 'number', sql: 'NULL', sortable: false }],
  prepare: async (rows) => {
    const uses = await countUses(rows.map(({ name }) => name))
    for (const row of rows) row.uses = uses.get(row.name) ?? 0
  },
  bulk: [
    {
      key: 'merge',
      permission: 'tags.manage',
      input: vine.create({ into: vine.string().uuid() }),
      run: mergeTags,
    },
  ],
  pages: { list: 'platform/tags' },
  beforePurge: ({ name }: Tag) => rewriteTag(name, null),
  saved: async ({ name }: Tag, before) => {
    if (name !== before.name) await rewriteTag(String(before.name), name)
  },
})
