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

const yourCompany = { en: 'your company', is: 'fyrirtækisins' }

/** A reason in words: for the person who reads, and for whoever must act. */
export function explain(locale: 'en' | 'is', reason: ReasonCode, facts: ReasonFacts = {}): Explanation {
  const { code, mustAct, mayRetry } = explainReason(refineReason(reason, facts.product ?? 'other'))
  const { says, fix } = (locale === 'is' ? catalogueIs : catalogueEn)[code]
  const fill = (text: string) =>
    text.replaceAll(/\{(company|expected|received|entityId|acsUrl)\}/g, (_, name: keyof ReasonFacts) =>
      name === 'company' ? (facts.company ?? yourCompany[locale]) : (facts[name] ?? '–'),
    )
  return { code, mustAct, mayRetry, says: fill(says), fix: fill(fix) }
}
