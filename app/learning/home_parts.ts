import type { ListContext } from '#platform/lists/define_list'
import type { HomeFigure } from '#learning/types'

/** Says nothing to people whose business it is not, without asking the database. */
export type HomePart = (ctx: ListContext) => Promise<HomeFigure[]>

/** In the order of the page; domains above add theirs in `start/parts.ts`. */
export const homeParts: HomePart[] = []

/** All figures of somebody's home page. */
export async function homeFigures(ctx: ListContext): Promise<HomeFigure[]> {
  const figures = []
  for (const part of homeParts) figures.push(...(await part(ctx)))
  return figures
}
