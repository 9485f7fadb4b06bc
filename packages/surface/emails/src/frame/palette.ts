/** The house's colours by day and by night; the same values as the tokens of the design system. */
export const day = {
  surface: '#fcf9f5',
  raised: '#fffefd',
  ink: '#27221b',
  inkQuiet: '#625b52',
  line: '#e4dfd8',
  accent: '#2f6b5e',
  accentInk: '#2f6b5e',
  accentWash: '#edf7f4',
  onAccent: '#ffffff',
} as const

const night: Record<keyof typeof day, string> = {
  surface: '#161411',
  raised: '#1e1c19',
  ink: '#ede9e3',
  inkQuiet: '#b1aba4',
  line: '#33302b',
  accent: '#367265',
  accentInk: '#7db9aa',
  accentWash: '#15211e',
  onAccent: '#ffffff',
}

/**
 * Mail programs read inline styles first, so the night is a layer of classes above them, and so is
 * what changes on a narrow screen.
 */
export const letterCss = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 600px) {
    .page { padding-left: 12px !important; padding-right: 12px !important; }
    .card { padding: 28px 22px !important; }
    .action { display: block !important; text-align: center !important; }
  }
  @media (prefers-color-scheme: dark) {
    .surface { background-color: ${night.surface} !important; }
    .card { background-color: ${night.raised} !important; border-color: ${night.line} !important; }
    .wash { background-color: ${night.accentWash} !important; }
    .rule { border-color: ${night.line} !important; }
    .ink { color: ${night.ink} !important; }
    .quiet { color: ${night.inkQuiet} !important; }
    .link { color: ${night.accentInk} !important; }
    .action { background-color: ${night.accent} !important; color: ${night.onAccent} !important; }
  }
`
