import { readHex } from './theme/contrast.ts'
import { type ContrastPair, contrastPairs } from './theme/pairs.ts'
import { MODES, type Mode, PALETTE } from './theme/palette.ts'
import { lettersOn, type Ramp, ramp, type Tint, tint, worksAsFill } from './theme/ramp.ts'

export { CONTROL_RATIO_MIN, contrast, TEXT_RATIO_MIN } from './theme/contrast.ts'
export type { ContrastPair } from './theme/pairs.ts'
export type { Mode } from './theme/palette.ts'
export type { PortraitPair, Ramp, Tint } from './theme/ramp.ts'

/** The colour of the product's own faces, and of a hub whose company has not chosen one. */
export const HOUSE_COLOUR = '#2f6b5e'

/** A company's colour, made usable. */
export interface CompanyTheme {
  /** The colour as given, in lower case. */
  hex: string
  /** CSS variables for both looks, to put into one `<style nonce>` after the stylesheet. */
  css: string
  ramp: Record<Mode, Ramp>
  /** Every pair of colours in use; all pass, by construction. */
  pairs: ContrastPair[]
  /** Pairs that would fail if the given colour were used unchanged as the fill of a button. */
  failing: ContrastPair[]
  /** True when the colour had to change to be usable in the light look. */
  adjusted: boolean
  /** The nearest usable colour; the given one when `adjusted` is false. */
  nearestPassing: string
}

/** Where the variables apply: the whole page, or only inside the elements that match a selector. */
export interface CompanyThemeOptions {
  /** A CSS selector such as `.hub-preview`; without it the whole page. */
  scope?: string
}

const REMEMBERED_MAX = 500
const remembered = new Map<string, Omit<CompanyTheme, 'css'>>()

/** True for a six-digit hex colour with its `#`, the only form in which a company's colour is kept. */
export function isHexColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value)
}

/** Turns one colour into a whole accent that is readable in the light and the dark look. */
export function companyTheme(hex: string, { scope }: CompanyThemeOptions = {}): CompanyTheme {
  const key = hex.toLowerCase()
  const theme = remembered.get(key) ?? compute(key)
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  remembered.set(key, theme)
  return { ...theme, css: accentCss(theme.hex, theme.ramp, scope) }
}

function compute(hex: string): Omit<CompanyTheme, 'css'> {
  readHex(hex)
  const ramps = { light: ramp('light', hex), dark: ramp('dark', hex) }
  const raw: Ramp = { ...ramps.light, accent: hex, accentHover: hex, onAccent: lettersOn(hex) }
  return {
    hex,
    ramp: ramps,
    pairs: MODES.flatMap((mode) => contrastPairs(mode, ramps[mode])),
    failing: contrastPairs('light', raw).filter(
      (pair) => !pair.passes && !pair.name.startsWith('accent-hover'),
    ),
    adjusted: !worksAsFill('light', hex),
    nearestPassing: ramps.light.accent,
  }
}

/** A hub's colour as a tint for calendars that show several hubs; plain values, safe to send to a browser. */
export function hubTint(hex: string): Record<Mode, Tint> {
  return { light: tint('light', hex), dark: tint('dark', hex) }
}

function rampVariables(hex: string, values: Ramp): Record<string, string> {
  const variables: Record<string, string> = {
    brand: hex,
    'on-brand': lettersOn(hex),
    accent: values.accent,
    'accent-hover': values.accentHover,
    'on-accent': values.onAccent,
    'accent-ink': values.accentInk,
    'accent-line': values.accentLine,
    'accent-soft': values.accentSoft,
    'accent-wash': values.accentWash,
  }
  values.portraits.forEach(({ ground, ink }, index) => {
    variables[`portrait-${index + 1}`] = ground
    variables[`portrait-ink-${index + 1}`] = ink
  })
  return variables
}

function block(selector: string, variables: Record<string, string>, indent = ''): string {
  const lines = Object.entries(variables).map(([name, value]) => `${indent}  --${name}: ${value};`)
  return `${indent}${selector} {\n${lines.join('\n')}\n${indent}}\n`
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function bothLooks(
  scope: string | undefined,
  light: Record<string, string>,
  dark: Record<string, string>,
): string {
  // The doubled :root outweighs the stylesheet's defaults wherever the <style> stands in the document.
  const root = scope ?? ':root:root'
  const forced = scope
    ? `[data-theme='dark'] ${scope},\n${scope}[data-theme='dark']`
    : ":root:root[data-theme='dark']"
  const system = scope
    ? `:root:not([data-theme='light'], [data-theme='dark']) ${scope}:not([data-theme='light'])`
    : ":root:root:not([data-theme='light'], [data-theme='dark'])"
  return [
    block(root, light),
    block(forced, dark),
    `@media (prefers-color-scheme: dark) {\n${block(system, dark, '  ')}}\n`,
  ].join('\n')
}

function accentCss(hex: string, ramps: Record<Mode, Ramp>, scope?: string): string {
  return bothLooks(scope, rampVariables(hex, ramps.light), rampVariables(hex, ramps.dark))
}

/**
 * The stylesheet's own tokens: the palette and the house accent in both looks. `tokens.css` is this text;
 * a test keeps the two equal.
 */
export function tokensCss(): string {
  const variables = (mode: Mode) => ({
    'color-scheme': mode,
    ...Object.fromEntries(Object.entries(PALETTE[mode]).map(([name, value]) => [kebab(name), value])),
    ...rampVariables(HOUSE_COLOUR, ramp(mode, HOUSE_COLOUR)),
  })
  const css = (selector: string, mode: Mode, indent = '') =>
    block(selector, variables(mode), indent).replace('--color-scheme', 'color-scheme')
  return [
    css(":root,\n[data-theme='light']", 'light'),
    css("[data-theme='dark']", 'dark'),
    `@media (prefers-color-scheme: dark) {\n${css(":root:not([data-theme='light'], [data-theme='dark'])", 'dark', '  ')}}\n`,
  ].join('\n')
}
