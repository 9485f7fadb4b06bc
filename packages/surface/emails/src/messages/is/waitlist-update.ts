import type { SameMessages } from '@kara/language'
import type { waitlistUpdate as english } from '../en/waitlist-update.ts'

export const waitlistUpdate: SameMessages<typeof english> = {
  subject: {
    time_free: 'Tími er laus',
    time_offered: 'Tími handa þér',
    taken_off: 'Biðinni er lokið',
    expired: 'Biðinni er lokið',
  },
  preview: {
    time_free: 'Aðrir sem bíða vita líka af honum.',
    time_offered: 'Þér er bent á hann; hann er ekki tekinn frá.',
    taken_off: 'Aðrir gætu átt lausa tíma.',
    expired: 'Enginn tími losnaði.',
  },
  what: {
    time_free: '{name} á lausan tíma: {when}.',
    time_offered: '{name} býður þér tíma: {when}.',
    taken_off:
      '{name} getur ekki boðið þér tíma og tók þig af biðlistanum. Þú getur skoðað hverjir aðrir eiga lausa tíma.',
    expired:
      'Þú beiðst eftir tíma hjá {name} en enginn losnaði sem hentar. Þú getur beðið aftur eða skoðað hverjir aðrir eiga lausa tíma.',
  },
  first: {
    time_free: 'Allir sem bíða fá þetta bréf á sama tíma. Sá fær tímann sem tekur hann fyrst.',
    time_offered:
      'Aðeins þér er bent á tímann, en hann stendur laus í dagatalinu: sá fær hann sem tekur hann fyrst.',
  },
  action: {
    time_free: 'Skoða tímann',
    time_offered: 'Skoða tímann',
    taken_off: 'Skoða hverjir eiga lausa tíma',
    expired: 'Skoða hverjir eiga lausa tíma',
  },
  leave: 'Viljir þú ekki heyra af fleiri tímum geturðu hætt að bíða á síðunum þínum.',
  reason: 'Þú færð þetta bréf af því að þú baðst um að vita þegar tími losnar.',
}
