import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  pageTitle: 'Fleiri einingar',
  asked: '{name} leggur til að biðja um meira: {credits}',
  why: 'Þú ræður. Enginn er spurður fyrr en þú samþykkir. Frestur til að svara: {when}.',
  look: 'Skoða',
  heading: '{name} leggur til að biðja um fleiri einingar',
  until: 'Frestur til að svara: {when}.',
  amount: 'Hve mikið',
  reason: 'Ástæða',
  reasons: {
    more_time: 'Ég þarf fleiri tíma',
    crisis: 'Þetta er erfitt núna',
    new_matter: 'Eitthvað nýtt hefur komið upp',
    other: 'Önnur ástæða',
  },
  who: 'Hver er spurður',
  seesTitle: 'Það sem fyrirtækið sér ef þú samþykkir',
  sees: 'Spjald með þessum fjölda og þessari ástæðu, án nafns: hvorki þíns né fagaðilans. Það birtist í fyrsta lagi degi síðar, með öðrum eða eftir viku, svo að tímasetningin bendi ekki á þig. {name} fær að vita að þú samþykktir, en ekki hverju fyrirtækið svarar.',
  accept: 'Samþykkja og biðja',
  decline: 'Biðja ekki',
  busy: 'Sendi…',
  done: {
    accept: 'Beiðnin er komin til skila. Svarið kemur í tölvupósti og aðeins til þín.',
    decline: 'Enginn er spurður.',
  },
  ended: 'Þessari tillögu var svarað, hún dregin til baka eða tíminn er liðinn.',
}
