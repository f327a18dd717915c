import { classNames } from '~/ui/class_names'
import { COVER_PALETTES } from '~/ui/course_cover_palettes'
import { COVER_PATTERNS } from '~/ui/course_cover_patterns'
import { seededRandom } from '~/ui/seeded_random'
import { textHash } from '~/ui/text_hash'

type CourseCoverProps = { title: string; imageUrl?: string | null; className?: string }

/** The picture of a course. Without one it gets a pattern, always the same for its title. */
export function CourseCover({ title, imageUrl, className }: CourseCoverProps) {
  const frame = classNames('block aspect-video w-full object-cover', className)
  if (imageUrl) {
    return <img src={imageUrl} alt="" loading="lazy" className={frame} />
  }
  const hash = textHash(title)
  const palette = COVER_PALETTES[hash % COVER_PALETTES.length]
  const Pattern = COVER_PATTERNS[(hash >>> 8) % COVER_PATTERNS.length]
  return (
    <svg aria-hidden viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" className={frame}>
      <rect width="320" height="180" fill={palette.ground} />
      <Pattern palette={palette} random={seededRandom(hash)} />
    </svg>
  )
}
