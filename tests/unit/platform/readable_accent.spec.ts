import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  accentDeclarations,
  DARK_SURFACES,
  LIGHT_SURFACES,
  readableAccent,
} from '#platform/branding/readable_accent'
import { contrast, toOklch } from '#platform/branding/color_math'

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.group('readableAccent', () => {
  test('keeps every text readable, whatever the colour', ({ assert }) => {
    fc.assert(
      fc.property(anyColor, (hex) => {
        const tones = Object.values(readableAccent(hex))

        for (const { accent, hover, onAccent, soft, ink } of tones) {
          assert.isAtLeast(contrast(accent, onAccent), 4.5)
          assert.isAtLeast(contrast(hover, onAccent), 4.5)
          assert.isAtLeast(contrast(ink, soft), 4.5)
        }
      })
    )
  })

  test('stands out from every surface of its theme', ({ assert }) => {
    fc.assert(
      fc.property(anyColor, (hex) => {
        const { light, dark } = readableAccent(hex)

        for (const surface of LIGHT_SURFACES) {
          assert.isAtLeast(contrast(light.accent, surface), 3)
          assert.isAtLeast(contrast(light.ink, surface), 4.5)
        }
        for (const surface of DARK_SURFACES) {
          assert.isAtLeast(contrast(dark.accent, surface), 3)
          assert.isAtLeast(contrast(dark.ink, surface), 4.5)
        }
      })
    )
  })

  test('leaves a colour alone that is dark enough already', ({ assert }) => {
    const { light } = readableAccent('#2a5bc4')

    assert.equal(light.accent, '#2a5bc4')
  })

  test('keeps the hue of {0}')
    .with([['#f5c518'], ['#e4002b'], ['#00a3a1'], ['#7fd1ff']])
    .run(({ assert }, [hex]) => {
      const { light, dark } = readableAccent(hex)

      assert.closeTo(toOklch(light.accent).hue, toOklch(hex).hue, 0.12)
      assert.closeTo(toOklch(dark.accent).hue, toOklch(hex).hue, 0.12)
    })

  test('writes both themes as declarations', ({ assert }) => {
    const css = accentDeclarations('#2a5bc4')

    assert.match(css, /^--tenant-accent:light-dark\(#2a5bc4,#[0-9a-f]{6}\);--tenant-accent-hover:/)
  })
})
