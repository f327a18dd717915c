const COLUMNS = [168, 222, 276, 330, 384, 438]

// Marble by day, and by moonlight in the dark theme.
const STONE = 'fill-surface dark:fill-ink dark:opacity-85'

/** A porch above the sea in the morning, in the tenant's colour: where the first Stoics met. */
export function PorchIllustration() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 640 800"
      preserveAspectRatio="xMidYMid slice"
      className="absolute inset-0 size-full fill-accent"
    >
      <circle cx="486" cy="212" r="62" className={STONE} />
      <circle
        cx="486"
        cy="212"
        r="98"
        className="fill-surface opacity-35 dark:fill-ink dark:opacity-10"
      />
      <Landscape />
      <Tree x={76} y={618} height={190} />
      <Tree x={118} y={624} height={132} />
      <Tree x={566} y={622} height={168} />
      <Porch />
      <path d="M-40 672 C120 632 520 632 680 676 V1000 H-40z" opacity="0.3" />
      <path d="M-40 744 C160 690 380 716 680 724 V1000 H-40z" opacity="0.35" />
    </svg>
  )
}

function Landscape() {
  return (
    <>
      <path
        d="M-80 520 C40 430 110 500 190 452 S380 400 470 462 S640 430 720 470 V640 H-80z"
        opacity="0.1"
      />
      <rect x="-80" y="532" width="800" height="120" opacity="0.14" />
      <path
        d="M-30 560h72M596 556h70M-16 592h52M524 594h22"
        className="stroke-surface dark:stroke-ink dark:opacity-30"
        strokeWidth="3"
        strokeLinecap="round"
        opacity="0.8"
      />
      <path d="M-80 640 C100 580 540 580 720 640 V1000 H-80z" opacity="0.22" />
    </>
  )
}

function Tree({ x, y, height }: { x: number; y: number; height: number }) {
  const half = height / 2
  return (
    <g opacity="0.55">
      <ellipse cx={x} cy={y - half} rx={height / 9} ry={half} />
      <rect x={x - 2} y={y - 8} width="4" height="24" />
    </g>
  )
}

function Porch() {
  return (
    <>
      <rect x="152" y="348" width="336" height="252" opacity="0.16" />
      <g className={STONE}>
        <path d="M132 316 320 222l188 94z" />
        <rect x="140" y="322" width="360" height="26" rx="2" />
        <rect x="136" y="600" width="368" height="14" rx="2" />
        <rect x="120" y="617" width="400" height="14" rx="2" />
        <rect x="104" y="634" width="432" height="16" rx="2" />
        {COLUMNS.map((x) => (
          <Column key={x} x={x} />
        ))}
      </g>
      <path d="M176 310 320 238l144 72z" opacity="0.12" />
      {COLUMNS.map((x) => (
        <path key={x} d={`M${x + 20} 362h12l3 228h-15z`} opacity="0.14" />
      ))}
    </>
  )
}

function Column({ x }: { x: number }) {
  return (
    <>
      <rect x={x - 6} y="352" width="46" height="9" rx="2" />
      <path d={`M${x + 2} 362h30l3 228H${x - 1}z`} />
      <rect x={x - 6} y="591" width="46" height="9" rx="2" />
    </>
  )
}
