import type { CatalogueCode } from './reasons.ts'

/** Who can end the trouble. */
export type MustAct = 'user' | 'company_it' | 'hr' | 'support' | 'engineers'

export type CatalogueEntry = {
  code: CatalogueCode
  /** In which of our steps, or outside our sight, it shows. */
  seenAt: 'provider' | 'return' | 'set_up' | 'sign_in'
  mustAct: MustAct[]
  /** Whether trying again can help without anybody changing anything. */
  mayRetry: boolean
  /** Texts of the SAML library, numbers of providers: what leads to this entry besides our own reason. */
  recognisedBy: string[]
}

export const entry = (
  code: CatalogueCode,
  seenAt: CatalogueEntry['seenAt'],
  mustAct: MustAct[],
  mayRetry: boolean,
  recognisedBy: string[] = [],
): CatalogueEntry => ({ code, seenAt, mustAct, mayRetry, recognisedBy })
