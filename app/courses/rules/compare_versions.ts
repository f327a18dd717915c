import type { VersionItem } from '#courses/queries/version_items'

/** What is different about an item: words below `courses.versions.aspect`. */
export type ChangedAspect = 'title' | 'text' | 'settings' | 'module' | 'place'

export type ItemChange = {
  lineage: string
  kind: VersionItem['kind']
  title: string
  /** Title before, where it was another. */
  was: string | null
  module: string | null
  change: 'added' | 'removed' | 'changed'
  aspects: ChangedAspect[]
}

/** What changed from one state of a course to another, in the new one's reading order. */
export function compareVersions(before: VersionItem[], after: VersionItem[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.lineage, item]))
  const present = new Set(after.map(({ lineage }) => lineage))
  const moved = outOfOrder(before, after)
  return [
    ...after.flatMap((item) => changeOf(old.get(item.lineage), item, moved)),
    ...before
      .filter(({ lineage }) => !present.has(lineage))
      .map((item) => entry(item, 'removed', null, [])),
  ]
}

function changeOf(was: VersionItem | undefined, item: VersionItem, moved: Set<string>) {
  if (!was) return [entry(item, 'added', null, [])]
  const aspects: ChangedAspect[] = [
    ...(was.title === item.title ? [] : (['title'] as const)),
    ...(was.text === item.text ? [] : (['text'] as const)),
    ...(was.settings === item.settings ? [] : (['settings'] as const)),
    ...(was.module === item.module || item.kind === 'module' ? [] : (['module'] as const)),
    ...(moved.has(item.lineage) ? (['place'] as const) : []),
  ]
  const oldTitle = was.title === item.title ? null : was.title
  return aspects.length > 0 ? [entry(item, 'changed', oldTitle, aspects)] : []
}

const entry = (
  { lineage, kind, title, module }: VersionItem,
  change: ItemChange['change'],
  was: string | null,
  aspects: ChangedAspect[]
): ItemChange => ({ lineage, kind, title, was, module, change, aspects })

/**
 * The fewest items whose moving explains the new order: those outside of the longest
 * run that kept its order.
 */
function outOfOrder(before: VersionItem[], after: VersionItem[]): Set<string> {
  const place = new Map(before.map(({ lineage }, index) => [lineage, index]))
  const shared = after.filter(({ lineage }) => place.has(lineage))
  const kept = longestRise(shared.map(({ lineage }) => place.get(lineage)!))
  return new Set(shared.filter((_, index) => !kept.has(index)).map(({ lineage }) => lineage))
}

/** Indexes of the longest rising subsequence. */
function longestRise(values: number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]] < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? tails[low - 1] : -1
    tails[low] = index
  }
  const run = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]) run.add(index)
  return run
}
