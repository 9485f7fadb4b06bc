import { explainReason, type MustAct } from './entries.ts'
import { catalogueEn } from './messages-en.ts'
import { catalogueIs } from './messages-is.ts'
import { type IdentityProduct, refineReason } from './providers.ts'
import type { CatalogueCode, ReasonCode } from './reasons.ts'

/** What a sentence of the catalogue may name; what is not known is shown as a dash. */
export interface ReasonFacts {
  readonly company?: string | null
  readonly expected?: string | null
  readonly received?: string | null
  readonly entityId?: string | null
  readonly acsUrl?: string | null
  /** The product at the other side, when it is known: some faults have their own place there. */
  readonly product?: IdentityProduct
}

export interface Explanation {
  readonly code: CatalogueCode
  readonly mustAct: readonly MustAct[]
  readonly mayRetry: boolean
  readonly says: string
  readonly fix: string
}

/** What stands where a company's name is not known: in Icelandic in the case that the words before it ask for. */
function yourCompany(locale: 'en' | 'is', before: string): string {
  if (before === '') return locale === 'is' ? 'Fyrirtækið' : 'Your company'
  if (locale === 'en') return 'your company'
  if (/(^|\s)(frá|hjá|tilheyrir ekki) $/.test(before)) return 'fyrirtækinu'
  return /(^|\s)(fyrir|eða) $/.test(before) ? 'fyrirtækið' : 'fyrirtækisins'
}

/** A reason in words: for the person who reads, and for whoever must act. */
export function explain(locale: 'en' | 'is', reason: ReasonCode, facts: ReasonFacts = {}): Explanation {
  const { code, mustAct, mayRetry } = explainReason(refineReason(reason, facts.product ?? 'other'))
  const { says, fix } = (locale === 'is' ? catalogueIs : catalogueEn)[code]
  const fill = (text: string) =>
    text
      .replaceAll(
        /\{(company|expected|received|entityId|acsUrl)\}/g,
        (_, name: keyof ReasonFacts, at: number) =>
          name === 'company'
            ? (facts.company ?? yourCompany(locale, text.slice(0, at)))
            : (facts[name] ?? '–'),
      )
      // A company whose name ends in a stop, as “ehf.” does, ends the sentence by it.
      .replaceAll(/\.\.(?=\s|$)/g, '.')
  // What the person reads goes without a value that is not known.
  const saysKnown = facts.received ? says : says.replace(' {received}', '')
  return { code, mustAct, mayRetry, says: fill(saysKnown), fix: fill(fix) }
}
