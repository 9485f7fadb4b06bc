import type { SameMessages } from '@kara/language'
import type { sessionFacts as english } from '../en/session-facts.ts'

export const sessionFacts: SameMessages<typeof english> = {
  clock: 'kl. {time} ({zone}), {duration}',
  how: 'Hvernig',
  modality: {
    video: 'Myndsímtal í vafranum þínum',
    phone: 'Símtal',
    in_person: 'Á staðnum',
  },
  language: 'Tungumál',
  professional: 'Fagaðili',
  client: 'Skjólstæðingur',
  payment: 'Greiðsla',
}
