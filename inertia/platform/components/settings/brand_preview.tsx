import type { AccentTones, ReadableAccent } from '#platform/branding/readable_accent'
import { useIntl } from 'react-intl'

type BrandPreviewProps = {
  name: string
  logo: string | null
  logoDark: string | null
  shades: ReadableAccent | null
  surroundings: Record<'light' | 'dark', Surroundings>
}

/** Colours of a theme. */
export type Surroundings = { canvas: string; surface: string; ink: string }

/** The face of the company in both themes, while it is being chosen. */
export function BrandPreview({ name, logo, logoDark, shades, surroundings }: BrandPreviewProps) {
  return (
    <div className="flex flex-col gap-4">
      <Scene
        theme="light"
        name={name}
        logo={logo}
        tones={shades?.light}
        around={surroundings.light}
      />
      <Scene
        theme="dark"
        name={name}
        logo={logoDark ?? logo}
        tones={shades?.dark}
        around={surroundings.dark}
      />
    </div>
  )
}

type SceneProps = {
  theme: 'light' | 'dark'
  name: string
  logo: string | null
  tones: AccentTones | undefined
  around: Surroundings
}

function Scene({ theme, name, logo, tones, around }: SceneProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.branding.${id}` })
  const label = words(theme)
  return (
    <figure>
      <figcaption className="pb-1.5 text-xs font-medium text-ink-muted">{label}</figcaption>
      <div
        className="overflow-hidden rounded-card border"
        style={{ background: around.surface, color: around.ink }}
      >
        <div className="flex h-12 items-center px-4">
          {logo ? (
            <img src={logo} alt={name} className="h-7 max-w-44 object-contain" />
          ) : (
            <span className="font-semibold">{name}</span>
          )}
        </div>
        <div className="flex flex-col items-start gap-3 p-4" style={{ background: around.canvas }}>
          <span
            className="rounded-pill px-2 py-0.5 text-xs font-medium"
            style={{ background: tones?.soft, color: tones?.ink }}
          >
            {words('sample')}
          </span>
          <div className="flex items-center gap-4">
            <span
              className="rounded-control px-3 py-1.5 text-sm font-medium"
              style={{ background: tones?.accent, color: tones?.onAccent }}
            >
              {words('button')}
            </span>
            <span className="text-sm underline" style={{ color: tones?.ink }}>
              {words('link')}
            </span>
          </div>
        </div>
      </div>
    </figure>
  )
}
