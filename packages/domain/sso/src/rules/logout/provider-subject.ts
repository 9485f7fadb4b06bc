import type { IdentityView } from '../response-view.ts'

/** How a provider knows somebody, as far as it must be told to sign them out. */
export interface ProviderSubject {
  readonly nameId: string
  readonly nameIdFormat: string
  /** Null when the provider numbers no sessions. */
  readonly sessionIndex: string | null
}

export function subjectOf({ nameId, nameIdFormat, sessionIndex }: IdentityView): ProviderSubject {
  return { nameId, nameIdFormat, sessionIndex }
}

export function writeSubject(subject: ProviderSubject): string {
  return JSON.stringify(subject)
}

export function readSubject(text: string): ProviderSubject {
  return JSON.parse(text) as ProviderSubject
}
