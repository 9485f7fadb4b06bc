import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Beiðnir um fleiri einingar',
  description:
    'Fólk biður um fleiri einingar en reglurnar veita. Þú sérð fjöldann og eina ástæðu, aldrei hver spyr; svarið ratar rétta leið.',
  back: 'Einingar',
  toDecide: 'Bíða ákvörðunar',
  toDecideWhat:
    '{cards, plural, one {Eitt spjald biður} other {# spjöld biðja}} samtals um {credits}. Keypt og greitt hingað til: {bought}.',
  nothing: 'Ekkert bíður ákvörðunar',
  nothingWhy: 'Þegar fólk biður um meira birtast spjöldin hér saman, í fyrsta lagi degi síðar.',
  asks: '{credits} til viðbótar',
  effect: 'Ef þú samþykkir kemur þetta úr pottinum: {credits}. Gildir í {days} daga eða út tímabilið.',
  reason: {
    more_time: 'Þörf er á fleiri tímum',
    crisis: 'Þetta er erfitt núna',
    new_matter: 'Eitthvað nýtt hefur komið upp',
    other: 'Önnur ástæða',
  },
  grant: 'Veita {credits}',
  grantCard: 'Veita {credits}, spjald {number}',
  ask: 'Spyrja til baka',
  askCard: 'Spyrja til baka um spjald {number}',
  question: {
    fewer: 'Myndu færri duga í bili?',
    later: 'Má þetta bíða næsta tímabils?',
    reason: 'Er önnur ástæða sem á betur við?',
  },
  askEffect:
    'Þá er spjaldið afgreitt. Viðkomandi getur beðið aftur og það kemur sem nýtt spjald, ótengt þessu.',
  questionAsked: 'Spurt til baka. Viðkomandi fær að vita það og getur beðið aftur.',
  decline: 'Hafna',
  declineCard: 'Hafna, spjald {number}: {credits}',
  granted: 'Samþykkt. Viðkomandi fær að vita það og fær einingarnar um leið og þær eru til í pottinum.',
  declined: 'Hafnað. Viðkomandi fær að vita það.',
  decided: 'Afgreidd',
  amount: 'Beðið um',
  why: 'Ástæða',
  decision: 'Ákvörðun',
  day: 'Afgreitt',
  state: { granted: 'Samþykkt', declined: 'Hafnað', question: 'Spurt til baka' },
  privacyTitle: 'Hvers vegna hvorki nafn né tími sést',
  privacy:
    'Spjöldin bíða í minnst einn dag og birtast saman, svo að hvorki tíminn né röðin bendi á neinn. Einingarnar eru veittar hinum megin, þar sem þú sérð ekki til.',
}
