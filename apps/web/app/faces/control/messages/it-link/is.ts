import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Tengill fyrir tölvudeildina',
  description:
    'Sá sem opnar hann getur staðfest lénið, tengt auðkenningarkerfið og prófað það, án aðgangs. Hann sér ekkert annað hjá fyrirtækinu og þú ræður áfram hvenær innskráningin er virkjuð.',
  back: 'Innskráning fyrirtækisins',
  newTitle: 'Búa til tengil',
  newWhat: 'Hann gildir í {days} daga. Nýr tengill ógildir þann fyrri.',
  email: 'Netfang þess sem sér um tölvumálin',
  emailHint: 'Þangað fer tengillinn í bréfi. Skildu reitinn eftir auðan ef þú vilt afrita tengilinn.',
  make: 'Búa til tengilinn',
  making: 'Bý til tengilinn…',
  sent: 'Tengillinn er á leiðinni til {email}.',
  made: 'Tengillinn er tilbúinn til afritunar.',
  current: 'Tengillinn sem gildir núna',
  currentUntil: 'Til {when}. Sá sem hefur tengilinn getur notað hann, svo sendu hann aðeins tölvudeildinni.',
  link: 'Tengill fyrir tölvudeildina',
  copy: 'Afrita',
  copied: 'Afritað',
  unopened: 'Enginn hefur opnað hann enn.',
  opened: '{times, plural, one {Opnaður einu sinni} other {Opnaður # sinnum}}, síðast {when}.',
  withdraw: 'Afturkalla tengilinn',
  withdrawWhat: 'Sá sem vinnur með hann stöðvast í næsta skrefi. Það sem hann vistaði helst.',
  withdrawn: 'Tengillinn virkar ekki lengur.',
  overTitle: 'Síðasti tengill virkar ekki lengur',
  over: {
    expired: 'Hann rann út {when}.',
    replaced: 'Nýr kom í staðinn.',
    withdrawn: 'Hann var afturkallaður.',
  },
  lasting:
    'Sér einhver í tölvudeildinni um innskráninguna til frambúðar? Með eigið hlutverk þarf viðkomandi engan tengil og fær líka bréf um skírteini og lén.',
  lastingAct: 'Sjá umsjónarmenn',
}
