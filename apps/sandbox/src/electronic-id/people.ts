import { createHash } from 'node:crypto'
import type { Subject } from '../openid/issuer.ts'

export interface Persona {
  id: string
  name: string
  nationalId: string
  remark?: string
  subjectType: 'person' | 'legalEntity'
  /** The human who acts for somebody else. */
  actor?: { name: string; nationalId: string }
  delegationType?: string[]
  lowAssurance?: true
}

/** Invented people with ids whose check digit is wrong on purpose, so that no id here can be a real person's. */
export const PERSONAS: Persona[] = [
  { id: 'anna', name: 'Anna Jónsdóttir', nationalId: '1203857199', subjectType: 'person' },
  { id: 'bjarni', name: 'Bjarni Einarsson', nationalId: '0407785549', subjectType: 'person' },
  { id: 'diana', name: 'Díana Sigurðardóttir', nationalId: '2911923389', subjectType: 'person' },
  { id: 'gunnar', name: 'Gunnar Þórsson', nationalId: '1806694829', subjectType: 'person' },
  { id: 'katrin', name: 'Katrín Helgadóttir', nationalId: '0102902249', subjectType: 'person' },
  { id: 'olafur', name: 'Ólafur Magnússon', nationalId: '2305614039', subjectType: 'person' },
  {
    id: 'delegated',
    name: 'Jón Karlsson',
    nationalId: '1509503359',
    remark: 'by Katrín',
    subjectType: 'person',
    actor: { name: 'Katrín Helgadóttir', nationalId: '0102902249' },
    delegationType: ['Custom'],
  },
  {
    id: 'legal-entity',
    name: 'Fjallasýn ehf.',
    nationalId: '5504119029',
    remark: 'a company',
    subjectType: 'legalEntity',
    actor: { name: 'Gunnar Þórsson', nationalId: '1806694829' },
    delegationType: ['ProcurationHolder'],
  },
  {
    id: 'low-assurance',
    name: 'Sólveig Pálsdóttir',
    nationalId: '3108886619',
    remark: 'low assurance',
    subjectType: 'person',
    lowAssurance: true,
  },
]

/** What the provider says about a person: the one represented in nationalId, the human in actor. */
export function describePersona(persona: Persona): Subject {
  // As with the real service, the subject is one per represented party, acting human and way of signing in.
  const idp = persona.lowAssurance ? 'audkenni-app' : 'audkenni-sim'
  const parties = [persona.nationalId, persona.actor?.nationalId ?? '', idp].join(' ')
  return {
    sub: createHash('sha256').update(parties).digest('hex').toUpperCase().slice(0, 64),
    claims: {
      nationalId: persona.nationalId,
      name: persona.name,
      subjectType: persona.subjectType,
      idp,
      locale: 'is',
      ...(persona.actor ? { actor: persona.actor } : {}),
      ...(persona.delegationType ? { delegationType: persona.delegationType } : {}),
    },
    acr: persona.lowAssurance ? 'eidas-loa-low' : 'eidas-loa-high',
    amr: persona.lowAssurance ? ['pwd'] : ['hwk', 'pin'],
  }
}

/** `120385-7191`, as it is written. */
export function hyphenated(nationalId: string): string {
  return `${nationalId.slice(0, 6)}-${nationalId.slice(6)}`
}
