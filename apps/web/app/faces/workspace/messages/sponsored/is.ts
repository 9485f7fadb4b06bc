import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Það sem vinnustaðurinn greiðir',
  titleIn: 'Það sem greitt er fyrir: {hub}',
  lead: 'Svo þið getið skipulagt ykkur saman. Heildarúthlutunin og það sem notað er annars staðar er einkamál skjólstæðingsins.',
  left: '{count, plural, =0 {Ekki er greitt fyrir fleiri tíma} one {Greitt er fyrir # tíma í viðbót} other {Greitt er fyrir # tíma í viðbót}}',
  leftOrMore: 'Greitt er fyrir að minnsta kosti {count, plural, one {# tíma} other {# tíma}} í viðbót',
  unit: 'Talið í tímum eins og þeim síðasta: {service}',
  ask: 'Leggja til að biðja um fleiri einingar',
  effect:
    'Skjólstæðingurinn ræður. Ef hann samþykkir fær vinnustaðurinn spjald með fjölda eininga og ástæðu: án nafns, hvorki hans né þíns, nokkrum dögum síðar og með öðrum.',
  amount: 'Hve mikið í viðbót',
  reason: 'Ástæðan á spjaldinu',
  reasons: {
    more_time: 'Þörf er á fleiri tímum',
    crisis: 'Þetta er erfitt núna',
    new_matter: 'Eitthvað nýtt hefur komið upp',
    other: 'Önnur ástæða',
  },
  submit: 'Spyrja skjólstæðinginn',
  busy: 'Sendi…',
  withdraw: 'Draga til baka',
  asked: 'Skjólstæðingurinn sér þetta á upphafssíðunni sinni og hefur viku til að svara.',
  withdrawn: 'Tillagan er dregin til baka.',
  state: {
    proposed: 'Þú lagðir þetta til: {credits}. Skjólstæðingurinn getur svarað til {when}.',
    accepted:
      'Skjólstæðingurinn samþykkti að biðja um þetta: {credits}. Svar vinnustaðarins fær hann einn að vita.',
    declined: 'Skjólstæðingurinn vildi ekki biðja um þetta: {credits}.',
    lapsed: 'Tillögu þinni var ekki svarað: {credits}.',
  },
}
