import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Skilaboð í tölvupósti',
  link: 'Velja hvaða skilaboð koma í tölvupósti',
  lead: 'Þessum má sleppa. Það sem þú þarft að vita kemur alltaf: að eitthvað sé bókað, fært eða afbókað, hvað varð um einingar og greiðslur og það sem varðar öryggi aðgangsins.',
  back: 'Ég',
  wanted: 'Kemur í tölvupósti',
  notices: {
    reminder_day: 'Áminning sólarhring fyrir tíma',
    reminder_hour: 'Áminning klukkustund fyrir tíma',
    feedback_asked: 'Eftir tíma: hvernig var',
    wellbeing_due: 'Á tveggja vikna fresti: spurningarnar fimm um líðan þína',
  },
  hints: {
    reminder_day: 'Með leiðinni til að færa tímann eða afbóka, á meðan það er ókeypis.',
    reminder_hour: 'Með leiðinni inn.',
    feedback_asked: 'Morguninn eftir, um hvern fagaðila í mesta lagi einu sinni í mánuði.',
    wellbeing_due: 'Aðeins ef þú hefur svarað þeim áður og einu sinni í hvert skipti.',
  },
  quiet:
    'Efnislínan segir aldrei um hvað skilaboðin eru. Það sem má bíða kemur ekki á milli tíu að kvöldi og sjö að morgni í þínu tímabelti: {zone}.',
  save: 'Vista',
  busy: 'Vista…',
  saved: 'Vistað. Þetta gildir frá og með næstu skilaboðum.',
}
