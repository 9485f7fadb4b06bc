import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Óska eftir tíma',
  offTitle: 'Engar beiðnir eins og er',
  off: 'Á þessari síðu er ekki tekið við beiðnum núna. Ef þú ert þegar skjólstæðingur eru tímarnir þínir á sínum stað.',
  awayTitle: 'Ekki við eins og er',
  away: '{name} tekur ekki við beiðnum eins og er. Til baka: {back}.',
  toHome: 'Opna tímana þína',
  languages: 'Talar',
  about: 'Um',
  education: 'Menntun',
  services: 'Það sem þú getur óskað eftir',
  serviceFact: '{duration}, {format}',
  ask: 'Óska eftir tíma',
  askFor: 'Óska eftir: {service}',
  how: 'Svona gengur það fyrir sig',
  steps: {
    say: 'Þú segir hvað þú þarft og hvenær þú kæmist. Til þess þarftu aðgang með staðfestu netfangi.',
    answer: 'Svar með tillögum að tímum kemur að jafnaði innan tveggja daga. {name} svarar þér.',
    choose: 'Þú velur einn. Þá fyrst er eitthvað bókað og þú greiðir að tímanum loknum.',
  },
  private: 'Aðeins þið tvö vitið af þessu. Ekkert fyrirtæki kemur að því.',
  request: {
    heading: 'Óska eftir tíma: {name}',
    lead: 'Ekkert er bókað eða gjaldfært fyrr en tími er ákveðinn.',
    account: 'Fyrst er það aðgangur',
    accountText:
      'Svo að ljóst sé hverjum á að svara og enginn annar lesi beiðnina. Netfangið þitt er staðfest með kóða. {name} fær beiðnina.',
    signUp: 'Stofna aðgang',
    signIn: 'Skrá inn',
    declineText:
      'Án skilmálanna er ekki hægt að senda neitt. Ef þú hafnar þeim ferðu aftur á síðuna: {name}.',
    trap: 'Skildu þennan reit eftir auðan',
    sent: 'Beiðnin er send. {name} fær að vita af henni.',
    already: 'Þú ert þegar með opna beiðni hér: {name}. Þetta er hún.',
  },
}
