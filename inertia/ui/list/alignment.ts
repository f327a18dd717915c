import type { ListColumn } from '~/ui/list/types'

const AT_THE_END = ['number', 'percent', 'duration']

/** Amounts line up at the end, so that their size can be seen; on a phone's card all do. */
export function alignment({ kind }: ListColumn) {
  return AT_THE_END.includes(kind) ? 'text-end whitespace-nowrap tabular-nums' : 'text-start'
}
