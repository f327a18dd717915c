import { Icon } from '~/ui/icon'

type RemovableChipProps = {
  label: string
  /** What is heard: what pressing it takes away. */
  removeLabel: string
  title?: string
  onRemove: () => void
}

/** One of several chosen things; pressing it takes it away. */
export function RemovableChip({ label, removeLabel, title, onRemove }: RemovableChipProps) {
  return (
    <button
      type="button"
      onClick={onRemove}
      title={title}
      aria-label={removeLabel}
      className="flex h-8 items-center gap-1.5 rounded-pill bg-accent-soft ps-3 pe-2 text-[0.8125rem] font-medium text-accent-ink hover:bg-accent hover:text-on-accent pointer-coarse:h-11"
    >
      {label}
      <Icon name="close" size="sm" />
    </button>
  )
}
