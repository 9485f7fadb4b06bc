import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins skjólstæðingurinn og fagaðilinn sjá þetta.',
  task_missing: 'Einskis er spurt fyrir þennan tíma.',
  already_answered: 'Þessi svör hafa þegar verið send.',
  answers_missing: 'Enn vantar nokkur svör.',
  request_too_long: 'Þetta er lengra en beiðni má vera. Geymdu afganginn fyrir tímann.',
}
