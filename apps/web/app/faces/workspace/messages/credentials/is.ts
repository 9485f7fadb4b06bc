import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Leyfi og trygging',
  description:
    'Það sem veitir þér rétt til að starfa. Þjónustuverið skoðar það, oftast innan tveggja virkra daga; enginn annar sér það.',
  states: {
    draft: 'Bíður okkar',
    approved: 'Síðan er sýnileg',
    hidden: 'Síðan er falin',
    declined: 'Hafnað',
  },
  notice: {
    draft:
      'Umsóknin er hjá okkur. Skráðu leyfi eða vottun og tryggingu og settu annað upp á meðan: vinnutíma, þjónustu og kynningu.',
    draftEmpty: 'Skráðu fyrst leyfi eða vottun; án þess getum við ekki skoðað umsóknina.',
    hidden:
      'Eitthvað er runnið út og því sést þú ekki í neinni miðstöð. Bókaðir tímar standa. Skráðu endurnýjunina og þá birtum við síðuna aftur.',
    declined:
      'Við gátum ekki samþykkt umsóknina eins og hún er. Ástæðan er hér fyrir neðan; þú getur svarað og bætt við.',
    ends: 'Allt sem við höfum staðfest gildir til {day}. Eftir það sést þú ekki í neinni miðstöð fyrr en endurnýjun er staðfest.',
    after: '{count, plural, one {# bókaður tími er} other {# bókaðir tímar eru}} eftir þann dag.',
  },
  go: 'Leyfi og trygging',
  list: 'Skráð hingað til',
  none: 'Ekkert skráð enn',
  noneText: 'Byrjaðu á leyfinu eða vottuninni sem veitir þér rétt til að starfa.',
  kind: 'Hvað',
  kinds: { licence: 'Starfsleyfi', certificate: 'Vottun', insurance: 'Trygging' },
  number: 'Númer',
  issuer: 'Útgefandi',
  expiresOn: 'Síðasti dagur',
  expiresHint: 'Skildu eftir autt ef það rennur ekki út.',
  noEnd: 'Ótímabundið',
  state: 'Staða',
  answers: {
    waiting: 'Bíður okkar',
    active: 'Staðfest',
    expired: 'Runnið út',
    refused: 'Ekki staðfest',
    withdrawn: 'Dregið til baka',
  },
  document: 'Skjal',
  openDocument: 'Opna',
  documentOf: 'Opna skjal: {kind} {number}',
  noDocument: 'Ekkert',
  choose: 'Velja skrá',
  documentHint: 'PDF eða ljósmynd, mest 8 MB. Aðeins þú og þjónustuverið getið opnað það.',
  withdraw: 'Draga til baka',
  withdrawOf: 'Draga til baka: {kind} {number}',
  withdrawn: 'Búið er að draga þetta til baka.',
  add: 'Skrá fleira',
  submit: 'Skrá',
  submitting: 'Sendi …',
  added: 'Búið er að skrá þetta. Við skoðum það, oftast innan tveggja virkra daga.',
  talk: 'Á milli þín og okkar',
  steps: {
    asked: 'Við spurðum',
    answered: 'Þú skrifaðir',
    approved: 'Samþykkt',
    declined: 'Hafnað',
    hidden: 'Síðan falin af því að eitthvað rann út',
    shown: 'Síðan birt aftur',
  },
  answer: 'Svar þitt',
  send: 'Senda',
  sent: 'Búið er að senda þetta.',
}
