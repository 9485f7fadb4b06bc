import type { SameMessages } from '@kara/language'
import type { sessionUpdate as english } from '../en/session-update.ts'

export const sessionUpdate: SameMessages<typeof english> = {
  subject: {
    moved: 'Nýr tími: {moment}',
    missed: 'Um tímann þinn: {moment}',
    professional_absent: 'Um tímann þinn: {moment}',
    failed: 'Um tímann þinn: {moment}',
    reversed: 'Um tímann þinn: {moment}',
    upheld: 'Um tímann þinn: {moment}',
    reviewed: 'Um tímann þinn: {moment}',
    self_pay_offered: 'Viltu halda tímanum? {moment}',
    professional_parted: 'Um tímann þinn: {moment}',
    funding_changed: 'Um tímann þinn: {moment}',
    absence_reported: 'Mættir þú? {moment}',
    absence_taken_back: 'Um tímann þinn: {moment}',
  },
  preview: 'Hvað breyttist og hvað þú getur gert.',
  title: {
    moved: 'Bókunin þín hefur fengið nýjan tíma',
    missed: 'Enginn mætti',
    professional_absent: 'Þessi tími fór ekki fram',
    failed: 'Þessi tími gekk ekki upp',
    reversed: 'Þessi tími telst ekki með',
    upheld: 'Skráningin stendur',
    reviewed: 'Skorið hefur verið úr um endi þessa tíma',
    self_pay_offered: 'Viltu halda þessum tíma?',
    professional_parted: 'Þessi tími stendur, síðari tímar verða hjá öðrum',
    funding_changed: 'Greiðslumáti þessa tíma breyttist',
    absence_reported: 'Viðskiptavinur þinn segir að enginn hafi komið',
    absence_taken_back: 'Þetta var misskilningur',
  },
  client: {
    moved: 'Bókunin þín var færð. Hún er áfram sú sama, aðeins tíminn er nýr. Hann var: {from}',
    missed:
      'Fjarvist var skráð á þig og því telst tíminn hafa farið fram. Ef það er ekki rétt geturðu andmælt til: {until}',
    professional_absent:
      'Okkur þykir það leitt: þú beiðst og enginn kom. Ekkert þarf að greiða og einingar eru komnar aftur til þín.',
    failed:
      'Minna en helmingur tímans gat farið fram. Ekkert þarf að greiða og einingar eru komnar aftur til þín.',
    reversed:
      'Þú andmæltir og hafðir rétt fyrir þér. Einingar eru komnar aftur til þín og ógreiddur reikningur fellur niður.',
    upheld: 'Þú andmæltir. Við skoðuðum það sem skráð er og fundum ekki að þú hefðir mætt.',
    reviewed: 'Við skoðuðum hvernig þessi tími endaði. Niðurstaðan er á síðu tímans.',
    self_pay_offered:
      'Einingarnar sem áttu að greiða þennan tíma féllu niður þegar þú hættir hjá fyrirtækinu. Þú getur haldið honum og greitt {price} eftir á. Frestur til að svara: {until}. Ef ekkert svar berst er tíminn gefinn eftir og ekkert gjaldfært.',
    professional_parted:
      'Fagaðilinn sem þú hittir þá tekur ekki lengur við nýjum bókunum í miðstöðinni þinni. Það sem þú hefur bókað stendur óbreytt. Í miðstöðinni eru aðrir fyrir tíma eftir það og þú getur áfram afbókað þennan eða fært hann.',
    funding_changed: 'Þessi tími er nú á þinn eigin kostnað. Tíminn sjálfur stendur óbreyttur.',
    absence_reported: 'Þú sagðir að enginn hefði komið. Spurt hefur verið um það.',
    absence_taken_back: 'Þú dróst til baka að enginn hefði komið.',
  },
  professional: {
    moved: 'Þessi bókun var færð. Tíminn var: {from}',
    missed: 'Viðskiptavinur þinn var skráður fjarverandi.',
    professional_absent: 'Beðið var eftir þér og þú komst ekki. Einingarnar fóru til baka.',
    failed: 'Þessi tími var skráður misheppnaður.',
    reversed:
      'Fjarvistarskráningu þinni var andmælt og andmælin voru tekin til greina. Tíminn telst ekki með.',
    upheld: 'Fjarvistarskráningu þinni var andmælt. Skráningin stendur.',
    reviewed:
      'Þú baðst okkur um að skoða hvernig þessi tími endaði. Skorið hefur verið úr um það og niðurstaðan er á síðu tímans.',
    self_pay_offered: 'Viðskiptavinur þinn var spurður um þennan tíma.',
    absence_reported:
      'Viðskiptavinur þinn mætti og segir að þú hafir ekki komið. Frestur til að svara: {until}. Ef ekkert svar berst telst það rétt: einingarnar fara til baka og þú færð ekki greitt fyrir þennan tíma.',
    absence_taken_back:
      'Viðskiptavinur þinn hafði sagt að enginn hefði komið en dró það til baka. Þú þarft ekki að svara lengur: tíminn stendur eins og þetta hefði ekki verið sagt.',
    professional_parted: 'Þú tekur ekki lengur við nýjum bókunum í þessari miðstöð. Þessi tími stendur.',
    funding_changed:
      'Viðskiptavinur þinn greiðir nú beint fyrir þennan tíma en ekki lengur með einingum. Tíminn sjálfur stendur óbreyttur.',
  },
  cannot: 'Kemstu ekki þá? Frestur til að afbóka án kostnaðar: {until}',
  action: 'Opna bókunina',
  reason: 'Þú færð þetta bréf vegna tíma sem var bókaður hjá Köru.',
}
