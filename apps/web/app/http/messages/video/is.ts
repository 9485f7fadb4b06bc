import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins þau tvö sem eiga tímann geta tekið þátt.',
  not_open_yet: 'Herbergið opnast tíu mínútum fyrir tímann.',
  closed: 'Þessum tíma er lokið.',
  in_person: 'Þessi tími fer fram á staðnum.',
  not_set_up: 'Myndsímtöl eru ekki uppsett hér.',
}
