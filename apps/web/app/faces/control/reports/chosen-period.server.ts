import type { ReportPeriod } from '@kara/reports/contracts'

/** The months that an address asks for; the page and its file read the same ones. */
export function chosenPeriod({ url }: Request): ReportPeriod {
  const chosen = new URL(url).searchParams
  return { from: firstDay(chosen.get('from')), to: firstDay(chosen.get('to')) }
}

/** The first day of a month, as the form sends it; anything else chooses nothing. */
function firstDay(text: string | null): string | undefined {
  return text && /^\d{4}-\d{2}-01$/.test(text) ? text : undefined
}
