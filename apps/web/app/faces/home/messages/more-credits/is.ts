import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Biðja um fleiri einingar',
  back: 'Inneign',
  lead: '{company} fær að vita hve margar og eina ástæðu; um annað er ekki spurt og ekkert annað berst áfram.',
  amount: 'Hve margar einingar',
  amountHint: 'Ein eining er klukkustund. Mest {max} í einu.',
  unit: 'einingar',
  why: 'Hvers vegna',
  reason: {
    more_time: 'Ég þarf fleiri tíma',
    crisis: 'Þetta er erfitt núna',
    new_matter: 'Eitthvað nýtt hefur komið upp',
    other: 'Önnur ástæða',
  },
  seesTitle: 'Það sem fyrirtækið sér',
  sees: 'Spjald með fjölda eininga og ástæðu, án nafns. Það birtist í fyrsta lagi degi síðar, með öðrum eða eftir viku, svo að tímasetningin bendi ekki á þig.',
  send: 'Biðja um einingar',
  sending: 'Sendi…',
  sent: 'Beiðnin er komin til skila. Svarið kemur í tölvupósti.',
  waiting: 'Þú hefur þegar beðið um einingar og svarið er ókomið. Þegar það kemur geturðu beðið aftur.',
  question: {
    fewer: 'Vinnustaðurinn spyr: myndu færri duga í bili?',
    later: 'Vinnustaðurinn spyr: má þetta bíða næsta tímabils?',
    reason: 'Vinnustaðurinn spyr: er önnur ástæða sem á betur við?',
  },
  again: 'Biðja aftur',
  takeBack: 'Draga til baka',
  takenBack: 'Dregið til baka. Þú getur beðið aftur hvenær sem er.',
  own: 'Það sem þú hefur beðið um',
  asked: '{credits}, beðið um {day}',
  state: {
    waiting: 'Bíður svars',
    granted: 'Samþykkt',
    declined: 'Hafnað',
    withdrawn: 'Dregið til baka',
    question: 'Spurning',
  },
}
