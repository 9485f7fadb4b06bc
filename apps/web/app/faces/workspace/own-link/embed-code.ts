/** How the button looks on any page; written out, because it has to need nothing from us. */
export const embedStyle = {
  display: 'inline-block',
  padding: '12px 20px',
  borderRadius: '8px',
  background: '#2f5d52',
  color: '#ffffff',
  font: '600 16px/1.25 system-ui, sans-serif',
  textDecoration: 'none',
} as const

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** A link that looks like a button: it works without a script, a frame or a cookie. */
export function embedCode(url: string, label: string, language: 'en' | 'is'): string {
  const style = Object.entries(embedStyle)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')
  return `<a href="${escaped(url)}" lang="${language}" rel="noopener" style="${style}">${escaped(label)}</a>`
}
