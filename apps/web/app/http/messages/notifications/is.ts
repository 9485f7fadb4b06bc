import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins viðkomandi og þjónustuverið sjá hvað var sent.',
  only_as_job: 'Bréf eru undirbúin og send sjálfkrafa, ekki af fólki.',
  delivery_missing: 'Ekkert slíkt bréf er til eða það er ekki þitt.',
  only_own_choice: 'Viðkomandi ákveður hvaða bréf berast.',
}
