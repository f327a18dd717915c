import type { OrganizationNode } from '#organizations/queries/organization_tree'

/** What a move or a deletion concerns, counted over a whole branch. */
export type BranchSize = { units: number; people: number; courses: number; roles: number }

/** An organization and all below it; `nodes` come in the order of the tree. */
export function branchOf(nodes: OrganizationNode[], top: OrganizationNode) {
  const start = nodes.indexOf(top)
  const after = nodes.findIndex(({ depth }, at) => at > start && depth <= top.depth)
  return nodes.slice(start, after === -1 ? undefined : after)
}

export function sizeOf(branch: OrganizationNode[]): BranchSize {
  const size = { units: branch.length - 1, people: 0, courses: 0, roles: 0 }
  for (const { people, courses, roles } of branch) {
    size.people += people
    size.courses += courses
    size.roles += roles
  }
  return size
}

/** What is seen of the tree: what matches with the way to it, or what lies in open branches. */
export function visibleNodes(nodes: OrganizationNode[], open: Set<string>, search: string) {
  const words = search.trim().toLocaleLowerCase()
  return words ? matching(nodes, words) : unfolded(nodes, open)
}

function unfolded(nodes: OrganizationNode[], open: Set<string>) {
  const seen = new Set<string>()
  return nodes.filter(({ id, parentId }) => {
    const isSeen = parentId === null || (seen.has(parentId) && open.has(parentId))
    if (isSeen) seen.add(id)
    return isSeen
  })
}

function matching(nodes: OrganizationNode[], words: string) {
  const shown = new Set<string>()
  for (const { id, parentId, name } of nodes.toReversed()) {
    if (!shown.has(id) && !name.toLocaleLowerCase().includes(words)) continue
    shown.add(id)
    if (parentId) shown.add(parentId)
  }
  return nodes.filter(({ id }) => shown.has(id))
}

/** Names with the way to them, for choosing a place: equal names differ by it. */
export function placesIn(nodes: OrganizationNode[]) {
  const paths = new Map<string, string>()
  for (const { id, parentId, name } of nodes) {
    const above = parentId && paths.get(parentId)
    paths.set(id, above ? `${above} / ${name}` : name)
  }
  return nodes
    .filter(({ mayChange }) => mayChange)
    .map(({ id }) => ({ value: id, label: paths.get(id)! }))
}
