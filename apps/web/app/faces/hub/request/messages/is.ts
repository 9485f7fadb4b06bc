import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Óska eftir tíma',
  heading: 'Óska eftir tíma: {name}',
  lead: 'Segðu hvað þú þarft og hvenær þú kæmist. Ekkert er bókað eða gjaldfært fyrr en tími er ákveðinn.',
  closed: {
    left: 'Þú starfar ekki lengur hjá þessu fyrirtæki og tímar á þess vegum standa þér því ekki til boða. Það sem þú áttir er áfram á þínu svæði.',
    never: 'Þessi miðstöð er fyrir starfsfólk fyrirtækisins. Aðgangurinn þinn tilheyrir því ekki.',
  },
  declineText: 'Án skilmálanna er ekki hægt að senda neitt. Ef þú hafnar þeim ferðu aftur á kynningarsíðuna.',
}
