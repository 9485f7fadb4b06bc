import { z } from 'zod'

/** A text in the languages of the product. */
export const LocalText = z.object({ en: z.string().min(1), is: z.string().min(1) })
export type LocalText = z.infer<typeof LocalText>

export const fields = ['psychologist', 'coach', 'physiotherapist'] as const
export type Field = (typeof fields)[number]

/** What a professional can be searched by; each is a message key in every face. */
export const topics = [
  'stress',
  'sleep',
  'burnout',
  'anxiety',
  'mood',
  'relationships',
  'parenting',
  'grief',
  'confidence',
  'leadership',
  'career',
  'change',
  'back_pain',
  'posture',
  'injury',
  'ergonomics',
] as const
export type Topic = (typeof topics)[number]

export interface Service {
  readonly id: string
  readonly professionalId: string
  readonly name: LocalText
  readonly minutes: number
  readonly modality: 'video' | 'in_person'
  readonly place: string
  readonly priceMinor: number
  readonly currency: string
  readonly costHalves: number
}

/** A profile as clients read it. */
export interface Professional {
  readonly id: string
  readonly slug: string
  readonly displayName: string
  readonly title: LocalText
  readonly about: LocalText
  readonly education: readonly LocalText[]
  readonly field: Field
  readonly topics: readonly Topic[]
  readonly languages: readonly string[]
  readonly gender: 'woman' | 'man' | 'other'
  /** Key of a drawn or uploaded portrait; empty: a monogram. */
  readonly portrait: string
  readonly country: string
  readonly timeZone: string
  readonly services: readonly Service[]
}
