import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins skjólstæðingur og fagaðili geta gert þetta.',
  proposal_missing: 'Þessi tillaga er ekki til.',
  proposal_ended: 'Þessu hefur þegar verið svarað, tillagan afturkölluð eða fresturinn er liðinn.',
  already_asked: 'Skjólstæðingur þinn hefur þegar fengið tillögu að röð tíma. Dragðu hana til baka fyrst.',
  asked_already:
    'Skjólstæðingur þinn hefur þegar fengið tillögu um fleiri einingar. Dragðu hana til baka fyrst.',
  not_sponsored: 'Það fyrirtæki greiðir enga tíma ykkar.',
  times_gone: 'Sumir þessara tíma fást ekki lengur. Skoðaðu dagana aftur.',
  not_proposed: 'Valinn var tími sem ekki var í tillögunni.',
}
