import { CONTROL_RATIO_MIN, contrast, TEXT_RATIO_MIN } from './contrast.ts'
import { type Mode, PALETTE } from './palette.ts'
import type { Ramp } from './ramp.ts'

/** One foreground on one background, as it is used, with what it reaches and what it must reach. */
export interface ContrastPair {
  /** Stable name, `<foreground> on <background>`, to look up the words for a person. */
  name: string
  mode: Mode
  foreground: string
  background: string
  ratio: number
  ratioMin: number
  passes: boolean
}

function pair(
  mode: Mode,
  name: string,
  foreground: string,
  background: string,
  ratioMin: number,
): ContrastPair {
  const ratio = contrast(foreground, background)
  return { name, mode, foreground, background, ratio, ratioMin, passes: ratio >= ratioMin }
}

/** Every pair of colours that the components put on each other. */
export function contrastPairs(mode: Mode, ramp: Ramp): ContrastPair[] {
  const base = PALETTE[mode]
  const { surface, raised, sunken, chip } = base
  const grounds = { surface, raised, sunken, 'accent-soft': ramp.accentSoft, 'accent-wash': ramp.accentWash }
  const pairs: ContrastPair[] = []
  for (const [ground, background] of Object.entries(grounds)) {
    pairs.push(
      pair(mode, `ink on ${ground}`, base.ink, background, TEXT_RATIO_MIN),
      pair(mode, `ink-quiet on ${ground}`, base.inkQuiet, background, TEXT_RATIO_MIN),
      pair(mode, `accent-ink on ${ground}`, ramp.accentInk, background, TEXT_RATIO_MIN),
      pair(mode, `accent-line on ${ground}`, ramp.accentLine, background, CONTROL_RATIO_MIN),
    )
  }
  for (const [ground, background] of Object.entries({ surface, raised, sunken })) {
    pairs.push(
      pair(mode, `accent on ${ground}`, ramp.accent, background, CONTROL_RATIO_MIN),
      pair(mode, `accent-hover on ${ground}`, ramp.accentHover, background, CONTROL_RATIO_MIN),
      pair(mode, `line-strong on ${ground}`, base.lineStrong, background, CONTROL_RATIO_MIN),
    )
  }
  pairs.push(
    pair(mode, 'ink on chip', base.ink, chip, TEXT_RATIO_MIN),
    pair(mode, 'ink-quiet on chip', base.inkQuiet, chip, TEXT_RATIO_MIN),
    pair(mode, 'on-accent on accent', ramp.onAccent, ramp.accent, TEXT_RATIO_MIN),
    pair(mode, 'on-accent on accent-hover', ramp.onAccent, ramp.accentHover, TEXT_RATIO_MIN),
    pair(mode, 'on-critical on critical-fill', base.onCritical, base.criticalFill, TEXT_RATIO_MIN),
    pair(mode, 'on-critical on critical-fill-hover', base.onCritical, base.criticalFillHover, TEXT_RATIO_MIN),
  )
  for (const [name, text, soft] of [
    ['positive', base.positive, base.positiveSoft],
    ['caution', base.caution, base.cautionSoft],
    ['critical', base.critical, base.criticalSoft],
  ] as const) {
    for (const [ground, background] of Object.entries({ surface, raised, sunken, [`${name}-soft`]: soft })) {
      pairs.push(pair(mode, `${name} on ${ground}`, text, background, TEXT_RATIO_MIN))
    }
    pairs.push(
      pair(mode, `ink on ${name}-soft`, base.ink, soft, TEXT_RATIO_MIN),
      pair(mode, `ink-quiet on ${name}-soft`, base.inkQuiet, soft, TEXT_RATIO_MIN),
    )
  }
  ramp.portraits.forEach(({ ground, ink }, index) => {
    pairs.push(pair(mode, `portrait-ink-${index + 1} on portrait-${index + 1}`, ink, ground, TEXT_RATIO_MIN))
  })
  return pairs
}
