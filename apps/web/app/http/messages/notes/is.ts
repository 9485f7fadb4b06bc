import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins skjólstæðingurinn og fagaðilinn sjá þetta.',
  task_missing: 'Einskis er spurt fyrir þennan tíma.',
  already_answered: 'Þessi svör hafa þegar verið send.',
  answer_missing: 'Þetta vantar.',
  answer_unknown: 'Veldu eitt af svörunum.',
  answers_missing: 'Enn vantar nokkur svör.',
  request_too_long: 'Þetta er lengra en beiðni má vera. Geymdu afganginn fyrir tímann.',
  note_missing: 'Þessi nóta er ekki til eða tilheyrir öðrum.',
  note_locked: 'Nótan er læst. Bættu við viðauka til að segja meira.',
  note_changed: 'Nótan var vistuð í öðrum glugga eftir að þú opnaðir hana.',
  note_still_draft: 'Aðeins læst nóta fær viðauka; þessari má enn breyta.',
  note_empty: 'Hér er enginn texti enn. Skrifaðu fyrst.',
  note_too_long: 'Þetta er lengra en ein nóta má vera. Byrjaðu á annarri fyrir afganginn.',
  template_missing: 'Þetta sniðmát var fjarlægt.',
  too_many_templates: 'Listinn yfir sniðmát er fullur. Fjarlægðu eitt fyrst.',
  check_too_soon: 'Spurt er um tvær vikur og styttra er síðan þú svaraðir.',
  not_their_professional: 'Þú getur sýnt þetta þeim sem þú hefur hitt hér.',
  record_in_use: 'Enn er bókaður tími með þessum skjólstæðingi. Eyddu skránni að honum loknum.',
  own_key_there: 'Nóturnar þínar eru nú þegar undir eigin lykli. Skoðaðu síðuna aftur.',
  own_key_missing: 'Þetta er ekki lykillinn sem nóturnar þínar eru undir núna. Skoðaðu síðuna aftur.',
  own_key_needed: 'Nóturnar þínar eru undir þínum eigin lykli. Opnaðu hann og vistaðu aftur.',
  own_key_ended: 'Lykillinn sem innsiglaði þetta er ekki lengur í notkun. Opnaðu nótuna aftur.',
  form_saved_elsewhere:
    'Listinn var vistaður í öðrum glugga rétt í þessu. Skoðaðu hann aftur áður en þú vistar.',
}
