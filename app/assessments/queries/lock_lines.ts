import type { Explanation } from '#platform/rules/explain_condition'
import type { Lock, ModuleState } from '#learning/rules/outline_state'
import type { LockLine } from '#assessments/types'

/** Why an item is locked, line by line, with the titles of what opens it and the way there. */
export function lockLines(lock: Lock, modules: ModuleState[], courseSlug: string): LockLine[] {
  const titles = new Map(
    modules.flatMap(({ module, items }) => [
      [module.lineageId, module.title] as const,
      ...items.map(({ item }) => [item.lineageId, item.title] as const),
    ])
  )
  const items = new Set(modules.flatMap((module) => module.items.map(({ item }) => item.lineageId)))
  const lineOf = ({ key, params, children }: Explanation): LockLine[] => {
    if (children) return children.flatMap(lineOf)
    const named = [params.item, params.items].flat().filter((id) => typeof id === 'string')
    const target = named.find((id) => items.has(id))
    return [
      {
        key,
        title: named.map((id) => titles.get(id) ?? '…').join(', '),
        at: typeof params.at === 'string' ? params.at : null,
        zone: typeof params.zone === 'string' ? params.zone : null,
        numbers: Object.fromEntries(
          Object.entries(params).filter((entry): entry is [string, number] =>
            Number.isFinite(entry[1])
          )
        ),
        href: target ? `/learn/${courseSlug}/${target}` : null,
      },
    ]
  }
  return lock.reasons.flatMap(lineOf)
}
