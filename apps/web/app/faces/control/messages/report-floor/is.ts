import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fjöldi að baki hverri tölu',
  description: 'Hve margir þurfa að hafa notað miðstöðina í mánuði til að þið sjáið tölur hans.',
  back: 'Aftur í skýrslur',
  floor: 'Minnst',
  floorHint: 'Frá {min} upp í {max}, í þrepum um {step}. Aldrei færri en {min}.',
  unit: 'manns',
  next: 'Út þennan mánuð er lágmarkið {floor} manns; fyrir mánuðina á eftir er það {next}.',
  submit: 'Vista',
  busy: 'Vista…',
  saved: 'Vistað. Skýrslan og skráin fylgja þessu lágmarki.',
  effectTitle: 'Hvað breytist',
  higher:
    'Hærra lágmark gildir strax, á síðunni og í skránni. Mánuðir sem þegar hafa birst eru líka faldir ef færri standa að baki þeim.',
  lower:
    'Lægra lágmark gildir um mánuði sem hefjast eftir breytinguna. Mánuðir sem voru faldir þegar þeir birtust verða það áfram.',
}
