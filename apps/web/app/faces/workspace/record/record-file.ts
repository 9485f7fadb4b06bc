/** One thing that stands in a record, by when it was written. */
export interface FileEntry {
  readonly title: string
  /** In smaller letters below the title. */
  readonly about: string
  readonly texts: readonly { readonly label: string; readonly text: string }[]
}

export interface FilePart {
  readonly title: string
  /** Where the part has nothing in it. */
  readonly empty: string
  readonly head?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
  readonly entries?: readonly FileEntry[]
}

export interface RecordFile {
  readonly locale: string
  readonly title: string
  readonly facts: readonly (readonly [string, string])[]
  readonly parts: readonly FilePart[]
}

/**
 * A record as one page without script, picture or address: it is drawn in the browser, because notes under an own key
 * open nowhere else, and can be read, searched and printed wherever there is a browser, in twenty years too.
 */
export function writeRecordFile({ locale, title, facts, parts }: RecordFile): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>`
  const body = [
    `<h1>${safe(title)}</h1>`,
    `<dl>${facts.map(([term, value]) => `<dt>${safe(term)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>`,
    ...parts.map(writePart),
  ].join('\n')
  return `<!doctype html>\n<html lang="${safe(locale)}"><head>${head}<style>${style}</style></head>\n<body>${body}</body></html>\n`
}

function writePart({ title, empty, head, rows, entries }: FilePart): string {
  const isEmpty = (rows ?? []).length + (entries ?? []).length === 0
  const table = head && rows && rows.length > 0 ? writeTable(head, rows) : ''
  const texts = (entries ?? []).map(writeEntry).join('\n')
  return `<section><h2>${safe(title)}</h2>${isEmpty ? `<p>${safe(empty)}</p>` : table + texts}</section>`
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`
}

function writeEntry({ title, about, texts }: FileEntry): string {
  const written = texts.map(
    ({ label, text }) => `${label ? `<h4>${safe(label)}</h4>` : ''}<p class="text">${safe(text)}</p>`,
  )
  return `<article><h3>${safe(title)}</h3><p class="about">${safe(about)}</p>${written.join('')}</article>`
}

/** What somebody wrote is text and never markup. */
function safe(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

const style = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1917}',
  'h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid #d6d3d1}h3{font-size:1rem;margin:1.5rem 0 0}',
  'h4{font-size:.9rem;margin:1rem 0 0}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dt,.about{color:#57534e}dd{margin:0}',
  '.about{margin:0;font-size:.9rem}.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0}',
  'table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #e7e5e4;vertical-align:top}',
  '@media print{body{margin:0;max-width:none}article{break-inside:avoid-page}}',
].join('')
