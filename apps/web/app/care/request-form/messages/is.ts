import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  service: 'Hvað viltu?',
  serviceFact: '{duration}, {format}',
  language: 'Á hvaða tungumáli?',
  anyLanguage: 'Hvaða þeirra sem er',
  wishedAt: '{when}',
  wishedAtHint:
    'Tíminn sem þú valdir. {name} getur bókað hann fyrir þig strax; hann er ekki tekinn frá þangað til.',
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
  replyPrivately:
    'Svar berst að jafnaði innan {reply, plural, one {sólarhrings} other {# daga}}. Eftir {days, plural, one {# dag} other {# daga}} án svars fellur beiðnin niður og þú færð að vita af því.',
  paidPrivately:
    'Þú greiðir uppgefið verð þegar tími hefur verið ákveðinn. Ekkert fyrirtæki kemur að þessu og engin inneign.',
  reply: {
    day: 'Svar berst yfirleitt innan sólarhrings. Eftir {days, plural, one {# dag} other {# daga}} án svars sérðu hver önnur gætu hjálpað.',
    two_days:
      'Svar berst yfirleitt innan tveggja daga. Eftir {days, plural, one {# dag} other {# daga}} án svars sérðu hver önnur gætu hjálpað.',
    longer:
      'Svar getur tekið meira en tvo daga. Eftir {days, plural, one {# dag} other {# daga}} án svars sérðu hver önnur gætu hjálpað.',
    unknown:
      'Svar berst að jafnaði innan {reply, plural, one {sólarhrings} other {# daga}}. Eftir {days, plural, one {# dag} other {# daga}} án svars sérðu hver önnur gætu hjálpað.',
  },
  first: { signIn: 'Skráðu þig inn í öðrum flipa', terms: 'Lestu nýju skilmálana í öðrum flipa' },
  submit: 'Senda beiðnina',
  busy: 'Sendi…',
}
