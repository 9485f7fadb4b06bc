import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins þau tvö sem eiga tímann geta gert þetta.',
  browser_unknown: 'Vafrinn þinn geymir ekki vafrakökur og því er ekki hægt að taka tíma frá fyrir þig.',
  slot_taken: 'Einhver varð á undan: þessi tími er farinn.',
  slot_not_offered: 'Ekki er lengur hægt að bóka þennan tíma.',
  not_listed: 'Þessi fagaðili er ekki í þessari miðstöð.',
  hold_missing: 'Enginn tími er frátekinn fyrir þig.',
  hold_lapsed: 'Frátektin rann út og tíminn er aftur laus.',
  hold_extended_before: 'Aðeins er hægt að framlengja frátekt einu sinni.',
  session_missing: 'Þessi tími er ekki til.',
  session_not_cancellable: 'Þessi tími er byrjaður eða hefur þegar verið afbókaður.',
  session_not_over: 'Hægt er að ljúka tíma þegar hann er byrjaður.',
  credits_do_not_fit: 'Einingarnar þínar breyttust á meðan. Skoðaðu upphæðina aftur áður en þú bókar.',
  hours_overlap: 'Tvö tímabil sama dags skarast eða tímabil endar áður en það byrjar.',
  time_off_backwards: 'Þetta frí endar áður en það byrjar eða er lengra en ár.',
  time_off_missing: 'Þetta frí er ekki lengur til.',
  time_off_change_old: 'Öðru hefur verið breytt síðan og því er ekki hægt að afturkalla þetta.',
  session_not_movable: 'Þessi tími er byrjaður eða var afbókaður.',
  move_too_late: 'Of seint er að færa þennan tíma án kostnaðar. Enn er hægt að afbóka seint og bóka nýjan.',
  not_in_this_hub: 'Þú ert ekki í þessari miðstöð.',
}
