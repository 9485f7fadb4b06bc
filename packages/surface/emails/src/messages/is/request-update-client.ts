import type { SameMessages } from '@kara/language'
import type { requestUpdateClient as english } from '../en/request-update-client.ts'

export const requestUpdateClient: SameMessages<typeof english> = {
  preview: 'Opnaðu beiðnina til að lesa meira.',
  subject: {
    times_proposed: 'Tímar til að velja úr',
    choose_soon: 'Tímarnir bíða enn eftir vali þínu',
    payment_asked: 'Tími er frátekinn fyrir þig',
    sign_in_asked: 'Tími er frátekinn fyrir þig',
    times_lost: 'Tímarnir eru ekki lengur lausir',
    slow: 'Beiðnin þín bíður enn eftir svari',
    declined: 'Svar við beiðni þinni',
    left_hub: 'Beiðnin þín þarf aðra leið',
    expired: 'Beiðninni þinni var ekki svarað',
    not_chosen: 'Beiðninni þinni er lokið',
  },
  title: {
    times_proposed: 'Veldu tíma',
    choose_soon: 'Veldu tíma',
    payment_asked: 'Tími er frátekinn fyrir þig',
    sign_in_asked: 'Tími er frátekinn fyrir þig',
    times_lost: 'Tímarnir eru ekki lengur lausir',
    slow: 'Ekkert svar enn',
    declined: 'Það gengur ekki í þetta sinn',
    left_hub: 'Það gengur ekki í þetta sinn',
    expired: 'Ekkert svar barst',
    not_chosen: 'Enginn tími var valinn',
  },
  what: {
    times_proposed:
      'Beiðninni þinni var svarað með tímum til að velja úr. Sá sem velur tíma fyrstur fær hann.',
    choose_soon: 'Tímarnir sem þér voru boðnir bíða enn. Veldu einn þeirra eða láttu vita ef enginn hentar.',
    payment_asked:
      'Tími sem þú nefndir fannst, en inneignin þín dugir ekki lengur fyrir honum. Veldu hvernig þú vilt greiða eða slepptu tímanum.',
    sign_in_asked:
      'Tími sem þú nefndir fannst og er tekinn frá. Síðan þú sendir beiðnina hefur fyrirtækið þitt farið fram á að starfsfólk komi fyrst inn í gegnum innskráningu þess. Gerðu það af síðu beiðninnar og bókaðu tímann, eða slepptu honum.',
    times_lost: 'Tímarnir sem þér voru boðnir eru nú fráteknir. Beðið hefur verið um nýja.',
    slow: 'Svar hefur ekki borist í tæka tíð. Áminning var að fara út; þú getur beðið lengur eða dregið beiðnina til baka.',
    declined:
      'Ekki er hægt að taka við beiðninni þinni. Ástæðan er á síðu hennar og þar sést líka hver önnur gætu hjálpað.',
    left_hub: 'Hér er ekki lengur tekið við nýjum tímum. Á síðu beiðninnar sést hver önnur gætu hjálpað.',
    expired: 'Ekkert svar barst og beiðninni er því lokið. Önnur gætu hjálpað þér í staðinn.',
    not_chosen: 'Enginn af tímunum var valinn og beiðninni er því lokið. Þú getur sent nýja hvenær sem er.',
  },
  time: 'Tími {number}',
  until: 'Veldu í síðasta lagi {moment}',
  alternatives: 'Gætu hjálpað í staðinn',
  action: {
    times_proposed: 'Velja tíma',
    choose_soon: 'Velja tíma',
    payment_asked: 'Velja greiðslu',
    sign_in_asked: 'Halda áfram með tímann',
    times_lost: 'Skoða beiðnina',
    slow: 'Skoða beiðnina',
    declined: 'Sjá hver önnur gætu hjálpað',
    left_hub: 'Sjá hver önnur gætu hjálpað',
    expired: 'Sjá hver önnur gætu hjálpað',
    not_chosen: 'Skoða beiðnina',
  },
  nothingCharged: 'Ekkert er gjaldfært fyrr en tími hefur verið ákveðinn.',
  reason: 'Þú færð þetta bréf af því að þú sendir beiðni hjá Köru.',
}
