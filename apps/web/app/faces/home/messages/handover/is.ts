import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  pageTitle: 'Halda áfram hjá öðrum?',
  asked: '{professional} hættir og leggur til að {colleague} taki við',
  why: 'Þú ræður hvort {colleague} tekur við. Frestur til að svara: {when}. Ef ekkert svar berst verður allt óbreytt.',
  look: 'Skoða og ákveða',
  heading: '{colleague} tekur við?',
  lead: '{professional} hættir að taka á móti þér í tíma og leggur til að {colleague} taki við.',
  until: 'Frestur til að svara: {when}. Ef ekkert svar berst verður allt óbreytt.',
  sessions: 'Tímar fram undan: {professional}',
  sessionsHint:
    'Veldu hverja þeirra {colleague} á að taka á sama tíma. Hinir eru afbókaðir án kostnaðar og þú getur bókað nýja.',
  noSessions:
    'Þú átt engan tíma fram undan. Ef þú samþykkir getur þú bókað hjá þeim sem tekur við: {colleague}.',
  keepTime: '{colleague}, {price}',
  notFree: '{colleague} er ekki laus þá; tíminn er afbókaður ef þú samþykkir',
  free: 'án kostnaðar',
  effectTitle: 'Ef þú samþykkir',
  effect: {
    name: '{colleague} sér nafnið þitt og tímana sem þú valdir.',
    notes: 'Það sem {professional} kann að hafa skrifað verður eftir þar. Ekkert af því fylgir með.',
    credits: 'Inneign frá vinnuveitanda sem afbókaður tími notaði kemur aftur til þín.',
    told: '{professional} fær að vita að þú samþykktir. Vinnuveitandi þinn fær ekkert að vita.',
  },
  accept: 'Samþykkja: {colleague} tekur við',
  decline: 'Nei, hafa allt óbreytt',
  busy: 'Augnablik…',
  done: {
    accept: 'Samþykkt. Tímarnir eru eins og þú valdir.',
    decline: 'Ekkert hefur breyst og {professional} fær að vita það.',
  },
  ended: {
    accepted: {
      title: '{colleague} hefur tekið við',
      text: 'Þú samþykktir þetta {date}. Tímarnir eru eins og þú valdir.',
    },
    declined: {
      title: 'Þú vildir hafa allt óbreytt',
      text: 'Þú svaraðir {date}. {professional} veit af því og ekkert hefur breyst.',
    },
    withdrawn: {
      title: '{professional} dró tillöguna til baka',
      text: 'Það var {date}. Þú þarft ekki að svara lengur og allt er óbreytt.',
    },
    lapsed: {
      title: 'Fresturinn er liðinn',
      text: 'Hann rann út {date} án svars. Allt er óbreytt.',
    },
    gone: {
      title: 'Þú þarft ekki að svara þessu lengur',
      text: 'Fagaðilinn sem átti að taka við er ekki lengur hér. Allt er óbreytt.',
    },
    professionals: 'Fagaðilarnir þínir',
  },
}
