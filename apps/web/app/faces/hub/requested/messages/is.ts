import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Beiðni send',
  heading: 'Beiðnin þín er farin af stað',
  before: 'Þú hefur þegar sent beiðni',
  lead: '{name} svarar þér. Þú þarft ekkert að gera þangað til.',
  beforeText: 'Beiðni þín er þegar opin ({name}) og önnur var því ekki send. Þetta er sú fyrri.',
  who: 'Hjá',
  what: 'Hvað',
  state: 'Staða',
  replyBy: 'Svar í síðasta lagi',
  wishes: 'Þú kæmist',
  anyTime: 'Þú nefndir engan tíma sérstaklega',
  next: 'Hvað gerist nú',
  step1:
    'Tími sem þú nefndir er bókaður fyrir þig eða þú færð nokkra tíma að velja úr, í bréfi og á þínu svæði.',
  step2: 'Líði sá frestur án svars fer út áminning og þú færð að vita af því.',
  step3: 'Eftir jafnlangan tíma til viðbótar lýkur beiðninni og þér er bent á tvo aðra sem gætu hjálpað.',
  noSession:
    'Þetta er ekki bókaður tími: hann birtist ekki á þínu svæði fyrr en hann er ákveðinn og ekkert er gjaldfært.',
  home: 'Skoða á mínu svæði',
  hub: 'Aftur í miðstöðina',
}
