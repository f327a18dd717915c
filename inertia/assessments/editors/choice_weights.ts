export type Option = {
  id: string
  text: string
  html?: string
  fraction: number
  feedback?: string
  pinned?: boolean
}
export type ChoiceData = { multiple: boolean; options: Option[] }

/** The right options share full points; of one choice the right one has them all. */
export function evenly(options: Option[], multiple: boolean): Option[] {
  if (!multiple) return options
  const right = options.filter(({ fraction }) => fraction > 0).length
  const share = right === 1 ? 100 : Math.floor(10_000_000 / Math.max(right, 1)) / 100_000
  return options.map((option) => ({ ...option, fraction: option.fraction > 0 ? share : 0 }))
}

/** Whether the weights are what `evenly` would make of them: then they need not be shown. */
export function isEvenly({ multiple, options }: ChoiceData) {
  const plain = multiple
    ? evenly(options, true)
    : options.map((option) => ({ ...option, fraction: option.fraction === 100 ? 100 : 0 }))
  const rightOnes = options.filter(({ fraction }) => fraction === 100).length
  return (
    (multiple || rightOnes === 1) &&
    plain.every(({ fraction }, at) => Math.abs(fraction - options[at].fraction) < 0.5)
  )
}
