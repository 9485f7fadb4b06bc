import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from './theme/contrast.ts'
import { companyTheme, HOUSE_COLOUR, hubTint, isHexColour, tokensCss } from './theme.ts'

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

const HARD_COLOURS = [
  '#fff3b0',
  '#ffffff',
  '#000000',
  '#808080',
  '#ffff00',
  '#00ff00',
  '#0000ff',
  '#ff00ff',
  '#777777',
  '#1a1a2e',
  '#f97316',
  '#fefefe',
]

function failingPairs(hex: string) {
  return companyTheme(hex).pairs.filter((pair) => !pair.passes)
}

describe('a company theme', () => {
  it.each(HARD_COLOURS)('is readable in every pair for the hard colour %s', (hex) => {
    expect(failingPairs(hex)).toEqual([])
  })

  it('is readable in every pair for any colour at all', () => {
    fc.assert(
      fc.property(anyHex, (hex) => failingPairs(hex).length === 0),
      { numRuns: 150 },
    )
  })

  it('keeps the letters of a hub tint readable for any colour', () => {
    fc.assert(
      fc.property(anyHex, (hex) =>
        Object.values(hubTint(hex)).every(({ ink, soft }) => contrast(ink, soft) >= 4.5),
      ),
      { numRuns: 100 },
    )
  })

  it('leaves a colour alone that works as it is', () => {
    const theme = companyTheme('#1D4ED8')
    expect(theme.adjusted).toBe(false)
    expect(theme.ramp.light.accent).toBe('#1d4ed8')
    expect(theme.failing).toEqual([])
  })

  it('names what fails for a pale yellow and offers a colour that passes', () => {
    const theme = companyTheme('#FFF3B0')
    expect(theme.adjusted).toBe(true)
    expect(theme.failing.map((pair) => pair.name)).toContain('accent on surface')
    expect(companyTheme(theme.nearestPassing).adjusted).toBe(false)
  })

  it('offers a passing colour that is itself left alone, for any colour', () => {
    fc.assert(
      fc.property(anyHex, (hex) => companyTheme(companyTheme(hex).nearestPassing).adjusted === false),
      { numRuns: 100 },
    )
  })

  it('writes its variables for light, dark and the system setting', () => {
    const { css } = companyTheme('#fff3b0')
    expect(css).toContain(':root:root {')
    expect(css).toContain(":root:root[data-theme='dark'] {")
    expect(css).toContain('@media (prefers-color-scheme: dark)')
    expect(css).not.toContain('<')
  })

  it('can be kept inside one element', () => {
    const { css } = companyTheme('#fff3b0', { scope: '.preview' })
    expect(css).toContain('.preview {')
    expect(css).not.toContain(':root:root {')
  })

  it('refuses what is not a hex colour', () => {
    expect(() => companyTheme('red;}</style>')).toThrow(RangeError)
    expect(isHexColour('#12345')).toBe(false)
    expect(isHexColour(HOUSE_COLOUR)).toBe(true)
  })
})

describe('the stylesheet', () => {
  it('holds the tokens that the theme computes', async () => {
    await expect(tokensCss()).toMatchFileSnapshot('./tokens.css')
  })
})
