import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins skjólstæðingur og fagaðili geta gert þetta.',
  handover_missing: 'Þessi tillaga er ekki til.',
  handover_ended: 'Þessu hefur þegar verið svarað, tillagan afturkölluð eða fresturinn er liðinn.',
  not_a_colleague: 'Þessi fagaðili vinnur ekki í þeirri miðstöð.',
  not_in_that_time: 'Tími var færður eða honum lauk í millitíðinni. Skoðaðu listann aftur.',
  client_elsewhere: 'Þessi manneskja er ekki skjólstæðingur þinn þar.',
}
