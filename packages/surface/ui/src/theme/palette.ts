import { contrast, nearestShade, type Oklch, paint, reaches, TEXT_RATIO_MIN } from './contrast.ts'

/** The two looks that every face has. */
export type Mode = 'light' | 'dark'
export const MODES: readonly Mode[] = ['light', 'dark']

/** Colours that belong to the product and not to a company: warm greys and the three signals. */
export interface Palette {
  surface: string
  raised: string
  sunken: string
  /** Ground of small labels; lies lighter than the page in the dark look. */
  chip: string
  ink: string
  inkQuiet: string
  line: string
  lineStrong: string
  positive: string
  positiveSoft: string
  caution: string
  cautionSoft: string
  critical: string
  criticalSoft: string
  criticalFill: string
  criticalFillHover: string
  onCritical: string
}

const WARM_HUE = 75
const SIGNAL_HUES = { positive: 155, caution: 72, critical: 27 } as const

const warm = (l: number, c: number) => paint({ l, c, h: WARM_HUE })

const NEUTRALS = {
  light: {
    surface: warm(0.984, 0.006),
    raised: warm(0.998, 0.002),
    sunken: warm(0.96, 0.009),
    chip: warm(0.953, 0.011),
    ink: warm(0.255, 0.014),
    inkQuiet: warm(0.475, 0.016),
    line: warm(0.905, 0.011),
    lineStrong: warm(0.61, 0.016),
  },
  dark: {
    surface: warm(0.207, 0.009),
    raised: warm(0.246, 0.01),
    sunken: warm(0.182, 0.008),
    chip: warm(0.305, 0.012),
    ink: warm(0.935, 0.009),
    inkQuiet: warm(0.765, 0.014),
    line: warm(0.325, 0.011),
    lineStrong: warm(0.585, 0.014),
  },
} as const

function signal(mode: Mode, hue: number) {
  const neutral = NEUTRALS[mode]
  const soft = paint(mode === 'light' ? { l: 0.955, c: 0.028, h: hue } : { l: 0.275, c: 0.042, h: hue })
  const colour: Oklch = { l: mode === 'light' ? 0.46 : 0.8, c: 0.12, h: hue }
  const text = nearestShade(colour, colour.l, (hex) =>
    reaches(TEXT_RATIO_MIN, hex, [neutral.surface, neutral.raised, neutral.sunken, soft]),
  )
  return { text, soft }
}

function palette(mode: Mode): Palette {
  const positive = signal(mode, SIGNAL_HUES.positive)
  const caution = signal(mode, SIGNAL_HUES.caution)
  const critical = signal(mode, SIGNAL_HUES.critical)
  const onCritical = '#ffffff'
  const red: Oklch = { l: 0.53, c: 0.17, h: SIGNAL_HUES.critical }
  const fill = (l: number) => nearestShade(red, l, (hex) => contrast(onCritical, hex) >= TEXT_RATIO_MIN)
  return {
    ...NEUTRALS[mode],
    positive: positive.text,
    positiveSoft: positive.soft,
    caution: caution.text,
    cautionSoft: caution.soft,
    critical: critical.text,
    criticalSoft: critical.soft,
    criticalFill: fill(0.53),
    criticalFillHover: fill(0.47),
    onCritical,
  }
}

/** The product's own colours in both looks; computed once, the same for every company. */
export const PALETTE: Readonly<Record<Mode, Palette>> = { light: palette('light'), dark: palette('dark') }
