import type { SameMessages } from '@kara/language'
import type { passwordNeeded as english } from '../en/password-needed.ts'

export const passwordNeeded: SameMessages<typeof english> = {
  subject: 'Veldu lykilorð fyrir aðganginn þinn',
  preview: 'Slökkt var á innskráningunni sem þú hefur notað.',
  title: 'Veldu lykilorð fyrir aðganginn þinn',
  what: 'Slökkt hefur verið á innskráningunni sem opnaði aðganginn þinn hingað til og ekkert lykilorð er á honum.',
  how: 'Sláðu inn netfangið sem þetta bréf barst á. Þú færð kóða sendan þangað og velur lykilorð með honum.',
  action: 'Velja lykilorð',
  same: 'Aðgangurinn er þinn og allt í honum er eins og það var.',
  reason:
    'Þú færð þetta bréf af því að það varðar hvernig þú kemst inn á aðganginn þinn. Ekki er hægt að slökkva á því.',
}
