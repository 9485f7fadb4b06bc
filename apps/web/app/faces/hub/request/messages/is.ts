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
  service: 'Hvað viltu?',
  serviceFact: '{duration}, {format}',
  wishes: 'Hvenær kæmist þú?',
  wishesHint:
    'Veldu allt sem hentar yfirleitt ({zone}). Tími innan þess getur verið bókaður beint fyrir þig; um alla aðra tíma er spurt fyrst.',
  parts: { morning: 'Morgunn', afternoon: 'Síðdegis', evening: 'Kvöld' },
  partOfDay: '{day}, {part}',
  optional: 'má sleppa',
  ownWords: 'Með hvað viltu aðstoð?',
  ownWordsHint: 'Ein eða tvær setningar duga. Textinn er innsiglaður; aðeins þú og {name} getið lesið hann.',
  left: '{count, plural, one {# stafur} other {# stafir}} eftir',
  paidByCredits:
    'Tíminn er greiddur með inneigninni þinni þegar hann hefur verið ákveðinn; þú átt {available}. Dugi hún ekki er haft samband við þig fyrst.',
  paidBySelf: 'Fyrirtækið greiðir ekki fyrir tíma hér: þú greiðir verðið sem er sýnt þegar tími er ákveðinn.',
  reply: {
    day: 'Svar berst yfirleitt innan sólarhrings. Eftir fjóra daga án svars sérðu hver önnur gætu hjálpað.',
    two_days:
      'Svar berst yfirleitt innan tveggja daga. Eftir fjóra daga án svars sérðu hver önnur gætu hjálpað.',
    longer: 'Svar getur tekið meira en tvo daga. Eftir fjóra daga án svars sérðu hver önnur gætu hjálpað.',
    unknown:
      'Svar berst að jafnaði innan tveggja daga. Eftir fjóra daga án svars sérðu hver önnur gætu hjálpað.',
  },
  submit: 'Senda beiðnina',
  busy: 'Sendi…',
}
