import type { SameMessages } from '@kara/language'
import type { waitlistUpdate as english } from '../en/waitlist-update.ts'

export const waitlistUpdate: SameMessages<typeof english> = {
  subject: { time_free: 'Tími er laus', expired: 'Biðinni er lokið' },
  preview: { time_free: 'Aðrir sem bíða vita líka af honum.', expired: 'Enginn tími losnaði.' },
  what: {
    time_free: '{name} á lausan tíma: {when}.',
    expired:
      'Þú beiðst eftir tíma hjá {name} en enginn losnaði sem hentar. Þú getur beðið aftur eða skoðað hverjir aðrir eiga lausa tíma.',
  },
  first: 'Allir sem bíða fá þetta bréf á sama tíma. Sá fær tímann sem tekur hann fyrst.',
  action: { time_free: 'Skoða tímann', expired: 'Skoða hverjir eiga lausa tíma' },
  leave: 'Viljir þú ekki heyra af fleiri tímum geturðu hætt að bíða á síðunum þínum.',
  reason: 'Þú færð þetta bréf af því að þú baðst um að vita þegar tími losnar.',
}
