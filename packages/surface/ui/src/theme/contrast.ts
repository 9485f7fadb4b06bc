import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori'

/** Smallest ratio for text (WCAG 2.2, 1.4.3). */
export const TEXT_RATIO_MIN = 4.5
/** Smallest ratio for the edge of a control or a meaningful line (WCAG 2.2, 1.4.11). */
export const CONTROL_RATIO_MIN = 3

/** A colour by lightness (0–1), chroma and hue, the space in which equal steps look equal. */
export interface Oklch {
  l: number
  c: number
  h: number
}

const toOklch = converter('oklch')

/** The WCAG contrast ratio of two hex colours. */
export function contrast(foreground: string, background: string): number {
  return wcagContrast(foreground, background)
}

/** True when a foreground reaches the ratio on every one of the backgrounds. */
export function reaches(ratioMin: number, foreground: string, backgrounds: readonly string[]): boolean {
  return backgrounds.every((background) => contrast(foreground, background) >= ratioMin)
}

/** Reads a hex colour; greys have no hue and get zero. Throws for anything that is not a hex colour. */
export function readHex(hex: string): Oklch {
  const colour = /^#[0-9a-f]{6}$/i.test(hex) ? toOklch(parse(hex)) : undefined
  if (!colour) throw new RangeError(`Not a six-digit hex colour: ${hex}`)
  return { l: colour.l, c: colour.c, h: colour.h ?? 0 }
}

/** The hex colour nearest to an OKLCH colour that a screen can show, found by lowering the chroma only. */
export function paint({ l, c, h }: Oklch): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch')) ?? '#000000'
}

/**
 * The same colour at another lightness, as a person would mix it: a yellow that gets darker turns to gold
 * rather than olive, and a pale colour gains some of the strength that it lacked.
 */
export function shade(colour: Oklch, l: number): Oklch {
  const darker = Math.max(0, colour.l - l)
  const yellow = Math.max(0, 1 - Math.abs(colour.h - 102) / 28)
  const isGrey = colour.c < 0.012
  return {
    l,
    c: isGrey ? colour.c : colour.c + darker * 0.12,
    h: colour.h - yellow * Math.min(1, darker / 0.35) * 26,
  }
}

const LIGHTNESS_STEP = 0.004

/** The shade nearest in lightness to the start that passes; the start itself when it does. */
export function nearestShade(colour: Oklch, startL: number, passes: (hex: string) => boolean): string {
  for (let distance = 0; distance <= 1; distance += LIGHTNESS_STEP) {
    for (const l of [startL - distance, startL + distance]) {
      if (l < 0 || l > 1) continue
      const hex = paint(shade(colour, l))
      if (passes(hex)) return hex
    }
  }
  throw new Error('No lightness of this colour passes; the surrounding palette leaves it no room.')
}
