import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Vinnusvæði',
  places: {
    start: 'Dagatal',
    clients: 'Skjólstæðingar',
    requests: 'Beiðnir',
    feedback: 'Umsagnir',
    payments: 'Greiðslur',
    invitations: 'Boð',
    waiting: '{count, plural, one {# bíður} other {# bíða}}',
    availability: 'Lausir tímar',
    away: 'Fjarvera',
    clinic: 'Stofa',
    calendars: 'Önnur dagatöl',
    services: 'Þjónusta',
    profile: 'Kynning',
    ownLink: 'Þinn eigin tengill',
    credentials: 'Leyfi og trygging',
    security: 'Öryggi',
    attention: 'Þarf að skoða',
    intake: 'Upplýsingablað',
  },
  groups: { setUp: 'Það sem hægt er að bóka' },
}
