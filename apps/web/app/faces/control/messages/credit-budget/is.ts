import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hámark á einingakaupum',
  description:
    'Hve margar einingar fyrirtækið kaupir að hámarki. Umsjónarfólk eininga fær bréf þegar helmingur er nýttur, fjórir fimmtu og allt.',
  back: 'Einingar',
  amount: 'Að hámarki',
  amountHint: 'Núll fellir hámarkið niður.',
  unit: 'einingar',
  total: '{total} alls',
  period: 'Á hverju tímabili',
  month: 'Almanaksmánuður',
  quarter: 'Ársfjórðungur',
  year: 'Almanaksár',
  zone: 'Tímabil hefjast á miðnætti að tíma fyrirtækisins, {zone}.',
  used: 'Keypt á tímabilinu, frá {start}: {bought} af {cap}.',
  effectTitle: 'Hvað gerist þegar hámarki er náð',
  effect:
    'Ekki er hægt að kaupa fleiri einingar fyrr en á næsta tímabili eða þegar þú hækkar hámarkið. Það sem er í pottinum má nota áfram og engin bókun raskast. Hámarkið telur kaup en aldrei notkun fólks.',
  submit: 'Vista hámarkið',
  busy: 'Vista…',
  saved: 'Hámarkið er vistað.',
  removed: 'Ekkert hámark gildir lengur.',
}
