const COLUMNS = [40, 190, 340, 490]

/** A quiet porch by the sea in the morning, in the tenant's colour: where the first Stoics met. */
export function PorchIllustration() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 640 800"
      preserveAspectRatio="xMidYMax slice"
      className="absolute inset-0 size-full fill-accent"
    >
      <circle cx="415" cy="330" r="92" className="fill-surface" />
      <Sea />
      <g className="fill-surface">
        <path d="M-40 96 320 8l360 88v22H-40z" />
        <rect x="-40" y="128" width="720" height="30" />
      </g>
      <path d="M60 92 320 30l260 62z" opacity="0.14" />
      {COLUMNS.map((x) => (
        <Column key={x} x={x} />
      ))}
      <g className="fill-surface">
        <rect x="-40" y="640" width="720" height="34" />
        <rect x="-40" y="684" width="720" height="40" />
        <rect x="-40" y="734" width="720" height="80" />
      </g>
      {COLUMNS.map((x) => (
        <path key={x} d={`M${x + 8} 640 h94 l-70 94 h-94z`} opacity="0.1" />
      ))}
    </svg>
  )
}

function Sea() {
  return (
    <>
      <path d="M-40 470 C80 430 150 462 240 440 S420 400 680 452 V640 H-40z" opacity="0.22" />
      <path d="M-40 520 C90 496 210 528 330 508 S560 490 680 512 V640 H-40z" opacity="0.3" />
      <path d="M-40 570 C120 548 250 580 400 560 S600 556 680 566 V640 H-40z" opacity="0.42" />
    </>
  )
}

function Column({ x }: { x: number }) {
  const flutes = [22, 42, 62, 82]
  return (
    <>
      <g className="fill-surface">
        <rect x={x} y="158" width="110" height="16" rx="3" />
        <path d={`M${x + 10} 178 h90 l4 440 h-98z`} />
        <rect x={x} y="620" width="110" height="20" rx="3" />
      </g>
      {flutes.map((flute) => (
        <rect key={flute} x={x + flute} y="190" width="7" height="420" rx="3.5" opacity="0.1" />
      ))}
    </>
  )
}
