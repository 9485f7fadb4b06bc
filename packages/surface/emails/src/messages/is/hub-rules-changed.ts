import type { SameMessages } from '@kara/language'
import type { hubRulesChanged as english } from '../en/hub-rules-changed.ts'

export const hubRulesChanged: SameMessages<typeof english> = {
  subject: 'Nýjar reglur í einni af þínum miðstöðvum',
  preview: 'Það sem er þegar bókað lýtur reglunum sem giltu þegar bókað var.',
  what: 'Í {hub} gilda nýjar reglur héðan í frá um allt sem er bókað eða beðið um:',
  names: {
    cutOffHours: 'Afbókað án kostnaðar',
    graceMinutes: 'Beðið eftir þeim sem tefjast',
    appealDays: 'Andmæli við fjarvist',
    undoMinutes: 'Bókun tekin til baka',
    replyDays: 'Svar við beiðni',
    noticeHours: 'Bókað í síðasta lagi',
    bookableWeeks: 'Bókað fram í tímann',
  },
  values: {
    cutOffHours: 'þar til {count, plural, one {# klukkustund er} other {# klukkustundir eru}} í tímann',
    graceMinutes: '{count, plural, one {# mínúta} other {# mínútur}}',
    appealDays: 'innan {count, plural, one {# dags} other {# daga}}',
    undoMinutes: '{count, plural, =0 {ekki hægt} one {innan # mínútu} other {innan # mínútna}}',
    replyDays: 'innan {count, plural, one {# dags} other {# daga}}',
    noticeHours:
      '{count, plural, =0 {eins og þú ákveður} one {# klukkustund fyrir} other {# klukkustundum fyrir}}',
    bookableWeeks:
      '{count, plural, =26 {eins langt og þú ákveður} one {í mesta lagi # vika} other {í mesta lagi # vikur}}',
  },
  was: '{now} (var: {before})',
  keeps: 'Tímar og beiðnir sem eru þegar til lúta áfram reglunum sem giltu þegar þau urðu til.',
  action: 'Skoða miðstöðina',
  reason: 'Þú færð þetta bréf af því að fólk í þessari miðstöð getur bókað hjá þér.',
}
