type SelectBoxProps = {
  label: string
  isSelected: boolean
  isPartial?: boolean
  onToggle: () => void
}

/** The tick of a row. A native one: there may be hundreds. The label around it makes it easy to hit. */
export function SelectBox({ label, isSelected, isPartial = false, onToggle }: SelectBoxProps) {
  return (
    <label className="grid size-6 place-items-center pointer-coarse:size-11">
      <input
        type="checkbox"
        aria-label={label}
        checked={isSelected}
        ref={(box) => {
          if (box) box.indeterminate = isPartial
        }}
        onChange={onToggle}
        className="size-4 accent-accent"
      />
    </label>
  )
}
