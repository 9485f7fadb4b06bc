import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  IS: 'Ísland',
  DK: 'Danmörk',
  FO: 'Færeyjar',
  FI: 'Finnland',
  DE: 'Þýskaland',
  GB: 'Bretland',
  GL: 'Grænland',
  IE: 'Írland',
  NL: 'Holland',
  NO: 'Noregur',
  SE: 'Svíþjóð',
}
