import Tag from '#platform/tags/tag'
import { rewriteTag } from '#platform/tags/rewrite_tag'
import type { BulkOutcome, ListContext } from '#platform/lists/define_list'

/** Makes one word of several: records say the one that stays, the others go to the trash. */
export async function mergeTags(keys: number[], _ctx: ListContext, { into }: { into: string }) {
  const stays = await Tag.findByOrFail('uuid', into)
  const tags = await Tag.query().whereIn('id', keys)
  const outcomes = new Map<number, BulkOutcome>()
  for (const tag of tags) {
    outcomes.set(tag.id, await mergeOne(tag, stays))
  }
  return outcomes
}

async function mergeOne(tag: Tag, stays: Tag): Promise<BulkOutcome> {
  if (tag.id === stays.id) return { outcome: 'skipped', reason: 'platform.tags.reasons.stays' }
  await rewriteTag(tag.name, stays.name)
  await tag.moveToTrash()
  return { outcome: 'done' }
}
