export type CoverPalette = {
  ground: string
  deep: string
  mid: string
  light: string
  spark: string
}

/** A cover is a picture, so its colours are the same in both themes and no tokens. */
export const COVER_PALETTES: CoverPalette[] = [
  { ground: '#1f3a68', deep: '#162b4f', mid: '#3a66ad', light: '#8fb4ea', spark: '#f2b66d' },
  { ground: '#20504a', deep: '#163b37', mid: '#3b8577', light: '#9fd6c3', spark: '#f0c987' },
  { ground: '#5a2f4e', deep: '#43213a', mid: '#944f80', light: '#e0aecb', spark: '#f3c178' },
  { ground: '#7a3b2c', deep: '#5b2a1f', mid: '#b9654a', light: '#f0b79a', spark: '#f8dfae' },
  { ground: '#34346b', deep: '#262650', mid: '#5f5fb4', light: '#b3b3ee', spark: '#f3a683' },
  { ground: '#2f4a2c', deep: '#22371f', mid: '#5b8a4c', light: '#bfdc9f', spark: '#f2cf72' },
  { ground: '#6a4a1c', deep: '#4f3613', mid: '#a97a35', light: '#eac98b', spark: '#8fc5c0' },
  { ground: '#24505f', deep: '#193b47', mid: '#42879c', light: '#a5d6e2', spark: '#f4a58a' },
]
