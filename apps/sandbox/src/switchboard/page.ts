import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

const SECTIONS = [
  ['/', 'Switchboard'],
  ['/mailbox', 'Mailbox'],
  ['/cards', 'Cards'],
  ['/saml', 'Companies'],
  ['/eid', 'Electronic ID'],
  ['/dns', 'DNS'],
  ['/calendars', 'Calendars'],
] as const

/** A page a developer reads: header with the way to the other stand-ins, then the content. */
export function page(options: { title: string; at?: string; body: Markup; wide?: boolean }): Markup {
  const links = SECTIONS.map(
    ([path, name]) =>
      html`<a href="${path}" ${path === options.at ? raw('aria-current="page"') : ''}>${name}</a>`,
  )
  return html`${head(options.title)}
    <body>
      <header class="bar">
        <a class="brand" href="/"><span class="brand-mark" aria-hidden="true"></span>Sandbox</a>
        <nav aria-label="Stand-ins">${links}</nav>
      </header>
      <main class="${options.wide ? 'wide' : 'reading'}">${options.body}</main>
      <footer class="foot">
        Development only. Nothing here is real: no mail leaves, no money moves.
        <a href="/differences">Where it differs from the real thing</a>
      </footer>
    </body></html>`
}

/** A page that plays another company's: a card in the middle, no way to the rest of the sandbox. */
export function counterpartyPage(options: { title: string; body: Markup; kind: string }): Markup {
  return html`${head(options.title)}
    <body class="counterparty">
      <main class="sheet">${options.body}</main>
      <footer class="stand-in">${options.kind} · played by the sandbox</footer>
    </body></html>`
}

function head(title: string): Markup {
  return html`<!doctype html>
    <html lang="en"><head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · Sandbox</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/style.css" />
    </head>`
}

/** Round monogram in a colour that follows from the name, so a person looks the same on every page. */
export function monogram(name: string): Markup {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('')
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
  return html`<span class="monogram" style="--hue:${hue}" aria-hidden="true">${letters.toUpperCase()}</span>`
}

/** A time as a developer wants it: UTC, to the second, exact value for machines. */
export function timestamp(instant: string | number | Date): Markup {
  const iso = new Date(instant).toISOString()
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
