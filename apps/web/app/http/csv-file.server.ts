import { stringify } from 'csv-stringify/sync'

/** A table as a file for a spreadsheet. A cell that begins like a formula would be one there, so it is written as text. */
export function csvFile(name: string, rows: readonly (readonly (string | number)[])[]): Response {
  return new Response(stringify([...rows], { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
