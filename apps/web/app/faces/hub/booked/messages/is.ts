import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Bókað',
  heading: 'Tíminn þinn er bókaður',
  cancelled: 'Tíminn hefur verið afbókaður',
  lead: 'Staðfesting berst í pósthólfið þitt, undir efnislínu sem segir ekkert um þetta.',
  protect: {
    title: 'Haltu þessu út af fyrir þig',
    text: 'Enginn á vinnustaðnum sér þennan tíma. Ef þú skráir þig inn í gegnum vinnuveitanda tryggir eigin lykill að enginn geti heldur skráð sig inn sem þú. Það tekur mínútu og má bíða.',
    go: 'Sjá hvernig',
  },
  undo: {
    title: 'Skiptirðu um skoðun?',
    withSeconds: 'Þú getur hætt við í {left}',
    inMinutes: 'Þú getur hætt við í {minutes, plural, one {# mínútu} other {# mínútur}}',
    ended: 'Fresturinn til að hætta við er liðinn',
    text: 'Fram að því fær enginn að vita af bókuninni og ef þú hættir við sjást engin ummerki.',
    submit: 'Hætta við bókunina',
    busy: 'Hætti við…',
  },
  facts: {
    who: 'Hjá',
    what: 'Hvað',
    when: 'Hvenær',
    where: 'Hvar',
    video: 'Í myndsímtali; inngangurinn er á þínu svæði, frá tíu mínútum áður',
    paid: 'Greitt með',
    held: '{credits}, frátekið fram að tímanum',
    self: '{price}, þú greiðir eftir tímann',
    cancelBy: 'Ókeypis afbókun til',
    cancelling: 'Afbókun',
    late: 'Telst sem notaður tími: fresturinn til að afbóka án kostnaðar er liðinn',
    lateAfterUndo: 'Telst sem notaður tími þegar fresturinn til að hætta við er liðinn',
  },
  calendar: 'Bæta við dagatal',
  calendarHint: 'Færslan heitir „Frátekinn tími“ og nefnir engan.',
  next: {
    title: 'Eitt fyrir tímann',
    text: '{name} spyr {count, plural, one {# spurningar} other {# spurninga}} svo tíminn geti byrjað á þér.',
    answer: 'Svara spurningunum',
    later: 'Ég geri það seinna',
  },
  home: 'Á mitt svæði',
  again: 'Endurtaka næstu vikur',
  questions: {
    title: 'Fyrir tímann',
    heading: 'Fyrir tímann',
    due: 'Frestur: {when}',
    answered: 'Svörin þín eru komin til skila. Takk fyrir.',
    laterSaid: 'Bókunin þín stendur. Spurningarnar bíða á þínu svæði.',
  },
}
