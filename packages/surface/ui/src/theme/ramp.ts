import {
  CONTROL_RATIO_MIN,
  contrast,
  nearestShade,
  type Oklch,
  paint,
  reaches,
  readHex,
  shade,
  TEXT_RATIO_MIN,
} from './contrast.ts'
import { type Mode, PALETTE } from './palette.ts'

/** One company's accent in one look. Every role is chosen so that its pairs pass; see `pairs.ts`. */
export interface Ramp {
  /** Fill of the one main button; as near to the company's colour as contrast allows. */
  accent: string
  accentHover: string
  onAccent: string
  /** Links and accented text. */
  accentInk: string
  /** Edge of a chosen control, bars of a chart. */
  accentLine: string
  /** Ground of something chosen. */
  accentSoft: string
  /** The faintest tint, for large areas. */
  accentWash: string
  portraits: readonly PortraitPair[]
}

/** Ground and letters of a drawn monogram. */
export interface PortraitPair {
  ground: string
  ink: string
}

/** Neighbouring hues for monograms, so that a list of people is told apart yet stays one family. */
const PORTRAIT_TURNS = [0, 18, -18, 36, -36] as const

const ON_LIGHT_FILL = '#1d1712'
const ON_DARK_FILL = '#ffffff'

/** The letter colour for a fill: white where it is readable, since it looks calmer, otherwise near-black. */
export function lettersOn(fill: string): string {
  return contrast(ON_DARK_FILL, fill) >= TEXT_RATIO_MIN ? ON_DARK_FILL : ON_LIGHT_FILL
}

/** True when a colour can be used as a button fill in this look without any change. */
export function worksAsFill(mode: Mode, hex: string): boolean {
  const { surface, raised, sunken } = PALETTE[mode]
  return (
    reaches(CONTROL_RATIO_MIN, hex, [surface, raised, sunken]) &&
    contrast(lettersOn(hex), hex) >= TEXT_RATIO_MIN
  )
}

function fills(mode: Mode, hex: string, base: Oklch) {
  const accent = worksAsFill(mode, hex)
    ? hex.toLowerCase()
    : nearestShade(base, base.l, (candidate) => worksAsFill(mode, candidate))
  const onAccent = lettersOn(accent)
  const { l } = readHex(accent)
  const away = onAccent === ON_DARK_FILL ? -0.055 : 0.055
  const accentHover = nearestShade(
    base,
    Math.min(1, Math.max(0, l + away)),
    (candidate) => worksAsFill(mode, candidate) && lettersOn(candidate) === onAccent,
  )
  return { accent, accentHover, onAccent }
}

/** Faint yellows look green beside warm paper; they lean towards gold instead. */
function warmed(hue: number): number {
  return hue - Math.max(0, 1 - Math.abs(hue - 102) / 28) * 16
}

function grounds(mode: Mode, base: Oklch) {
  const { ink, inkQuiet } = PALETTE[mode]
  const calm = { ...base, h: warmed(base.h), c: Math.min(base.c, mode === 'light' ? 0.022 : 0.034) }
  const readable = (candidate: string) =>
    contrast(ink, candidate) >= TEXT_RATIO_MIN && contrast(inkQuiet, candidate) >= TEXT_RATIO_MIN
  return {
    accentSoft: nearestShade({ ...calm, l: 0 }, mode === 'light' ? 0.938 : 0.3, readable),
    accentWash: nearestShade({ ...calm, l: 0, c: calm.c * 0.5 }, mode === 'light' ? 0.968 : 0.235, readable),
  }
}

function portrait(mode: Mode, base: Oklch, turn: number): PortraitPair {
  const colour = {
    l: base.l,
    c: Math.min(Math.max(base.c * 0.5, base.c < 0.012 ? 0 : 0.03), 0.052),
    h: base.h + turn,
  }
  const ground = paint({ ...colour, l: mode === 'light' ? 0.89 : 0.36 })
  const ink = nearestShade(
    { ...colour, c: colour.c * 1.4 },
    mode === 'light' ? 0.4 : 0.87,
    (candidate) => contrast(candidate, ground) >= TEXT_RATIO_MIN,
  )
  return { ground, ink }
}

/** The accent of one company in one look. */
export function ramp(mode: Mode, hex: string): Ramp {
  const base = readHex(hex)
  const { surface, raised, sunken } = PALETTE[mode]
  const tints = grounds(mode, base)
  const everywhere = [surface, raised, sunken, tints.accentSoft, tints.accentWash]
  const readable = mode === 'light' ? Math.min(base.l, 0.5) : Math.max(base.l, 0.74)
  const edge = mode === 'light' ? Math.min(base.l, 0.6) : Math.max(base.l, 0.64)
  return {
    ...fills(mode, hex, base),
    ...tints,
    accentInk: nearestShade(base, readable, (candidate) => reaches(TEXT_RATIO_MIN, candidate, everywhere)),
    accentLine: nearestShade(base, edge, (candidate) => reaches(CONTROL_RATIO_MIN, candidate, everywhere)),
    portraits: PORTRAIT_TURNS.map((turn) => portrait(mode, base, turn)),
  }
}

/** Ground, edge and letters for one booking among several hubs' bookings. */
export interface Tint {
  soft: string
  line: string
  ink: string
}

/** A hub's colour as a calm tint in one look. */
export function tint(mode: Mode, hex: string): Tint {
  const base = readHex(hex)
  const soft = paint({
    ...shade(base, 0),
    l: mode === 'light' ? 0.93 : 0.32,
    c: Math.min(base.c, 0.036),
    h: base.h,
  })
  return {
    soft,
    line: nearestShade(base, base.l, (candidate) =>
      reaches(CONTROL_RATIO_MIN, candidate, [PALETTE[mode].raised, soft]),
    ),
    ink: nearestShade(
      { ...base, c: Math.min(base.c, 0.09) },
      mode === 'light' ? 0.36 : 0.9,
      (candidate) => contrast(candidate, soft) >= TEXT_RATIO_MIN,
    ),
  }
}
