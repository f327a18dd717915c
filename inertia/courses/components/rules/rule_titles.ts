import type { TreeModule } from '#courses/queries/course_tree'

/** What rules can name, by lineage. */
export type RuleTitles = ReadonlyMap<string, string>

export const titlesOf = (modules: TreeModule[]): RuleTitles =>
  new Map(
    modules.flatMap((module) => [
      [module.lineageId, module.title] as const,
      ...module.items.map((item) => [item.lineageId, item.title] as const),
    ])
  )
