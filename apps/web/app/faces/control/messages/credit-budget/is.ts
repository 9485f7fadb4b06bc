import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fjárhagur fyrir einingar',
  description:
    'Hve margar einingar fyrirtækið kaupir að hámarki. Umsjónarfólk eininga fær bréf þegar helmingur er nýttur, fjórir fimmtu og allt.',
  back: 'Einingar',
  amount: 'Að hámarki',
  amountHint: 'Núll fellir fjárhaginn niður.',
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
    'Ekki er hægt að kaupa fleiri einingar fyrr en á næsta tímabili eða þegar þú hækkar fjárhaginn. Það sem er í pottinum má nota áfram og engin bókun raskast. Fjárhagurinn telur kaup en aldrei notkun fólks.',
  submit: 'Vista fjárhaginn',
  busy: 'Vista…',
  saved: 'Fjárhagurinn er vistaður.',
  removed: 'Enginn fjárhagur er lengur.',
}
