import type { ComponentType } from 'react'
import type { CoverPalette } from '~/ui/course_cover_palettes'

type PatternProps = { palette: CoverPalette; random: () => number }

/** Every cover is 320 by 180; patterns may run over its edges. */
export const COVER_PATTERNS: ComponentType<PatternProps>[] = [
  Colonnade,
  Horizon,
  Tiles,
  Ripples,
  Strata,
]

/** A row of columns with light falling between them. */
function Colonnade({ palette, random }: PatternProps) {
  const step = 34 + random() * 14
  const lean = 30 + random() * 50
  const columns = Array.from({ length: Math.ceil(380 / step) }, (_, index) => index * step - 20)
  return (
    <>
      <circle cx={70 + random() * 180} cy="66" r={26 + random() * 16} fill={palette.spark} />
      {columns.map((x) => (
        <g key={x}>
          <path d={`M${x} 150 h14 l${lean} 40 h-14z`} fill={palette.deep} opacity="0.55" />
          <rect x={x} y="34" width="14" height="116" fill={palette.light} />
          <rect x={x + 9} y="34" width="5" height="116" fill={palette.mid} opacity="0.6" />
          <rect x={x - 4} y="28" width="22" height="6" fill={palette.light} />
        </g>
      ))}
      <rect y="14" width="320" height="14" fill={palette.light} />
      <rect y="24" width="320" height="4" fill={palette.mid} />
      <rect y="150" width="320" height="5" fill={palette.mid} />
    </>
  )
}

/** Hills one behind the other, with a sun. */
function Horizon({ palette, random }: PatternProps) {
  const hill = (base: number, height: number) => {
    const peak = 40 + random() * 240
    const shoulder = base - height * (0.2 + random() * 0.5)
    return `M-10 190 V${base} Q${peak - 90} ${base - height * 1.2} ${peak} ${shoulder} T330 ${base - height * 0.4} V190Z`
  }
  return (
    <>
      <circle
        cx={60 + random() * 200}
        cy={44 + random() * 26}
        r={22 + random() * 14}
        fill={palette.spark}
      />
      <path d={hill(104, 46)} fill={palette.light} opacity="0.55" />
      <path d={hill(126, 40)} fill={palette.mid} />
      <path d={hill(154, 34)} fill={palette.deep} />
    </>
  )
}

/** Quarter circles in a grid, each turned its own way. */
function Tiles({ palette, random }: PatternProps) {
  const size = 60
  const fills = [palette.mid, palette.light, palette.deep, palette.mid, palette.spark]
  const tiles = Array.from({ length: 18 }, (_, index) => ({
    x: (index % 6) * size - 20,
    y: Math.floor(index / 6) * size,
    turn: Math.floor(random() * 4) * 90,
    fill: fills[Math.floor(random() * fills.length * 0.999)],
    isDot: random() < 0.16,
    isEmpty: random() < 0.2,
  }))
  return tiles
    .filter((tile) => !tile.isEmpty)
    .map(({ x, y, turn, fill, isDot }) =>
      isDot ? (
        <circle key={`${x},${y}`} cx={x + size / 2} cy={y + size / 2} r="16" fill={fill} />
      ) : (
        <path
          key={`${x},${y}`}
          d={`M0 0 h${size} a${size} ${size} 0 0 1 -${size} ${size}z`}
          fill={fill}
          transform={`rotate(${turn} ${x + size / 2} ${y + size / 2}) translate(${x} ${y})`}
        />
      )
    )
}

/** Rings that spread from two places. */
function Ripples({ palette, random }: PatternProps) {
  const left = { x: 20 + random() * 100, y: 40 + random() * 100 }
  const right = { x: 200 + random() * 100, y: 30 + random() * 120 }
  const radii = [18, 36, 54, 72, 90, 108, 126, 144]
  return (
    <g fill="none" strokeWidth="5">
      {radii.map((radius) => (
        <circle
          key={radius}
          cx={left.x}
          cy={left.y}
          r={radius}
          stroke={palette.mid}
          opacity={1 - radius / 190}
        />
      ))}
      {radii.map((radius) => (
        <circle
          key={radius}
          cx={right.x}
          cy={right.y}
          r={radius}
          stroke={palette.light}
          opacity={0.9 - radius / 190}
        />
      ))}
      <circle cx={left.x} cy={left.y} r="8" fill={palette.spark} />
      <circle cx={right.x} cy={right.y} r="8" fill={palette.spark} />
    </g>
  )
}

/** Broad bands across, like layers of rock. */
function Strata({ palette, random }: PatternProps) {
  const fills = [palette.deep, palette.mid, palette.light, palette.mid, palette.spark, palette.deep]
  const turn = -24 + random() * 48
  let y = -90
  return (
    <g transform={`rotate(${turn} 160 90)`}>
      {fills.map((fill, index) => {
        const height = fill === palette.spark ? 7 : 18 + random() * 34
        const band = (
          <rect key={index} x="-80" y={y + 100} width="480" height={height} fill={fill} />
        )
        y += height + 8 + random() * 8
        return band
      })}
    </g>
  )
}
