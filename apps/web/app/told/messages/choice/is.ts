import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Það sem berst þér',
  link: 'Tilkynningar og skilaboð',
  lead: 'Þessum má sleppa; það sem ekki er sent í pósti er samt að finna í tilkynningunum. Það sem þú þarft að vita kemur alltaf: að eitthvað sé bókað, fært eða afbókað, hvað varð um einingar og greiðslur og það sem varðar öryggi aðgangsins.',
  back: 'Tilkynningar',
  wanted: 'Kemur í tölvupósti',
  shown: 'Birtist á síðunum',
  notices: {
    reminder_day: 'Áminning sólarhring fyrir tíma',
    reminder_hour: 'Áminning klukkustund fyrir tíma',
    feedback_asked: 'Eftir tíma: hvernig var',
    wellbeing_due: 'Á tveggja vikna fresti: spurningarnar fimm um líðan þína',
    credit_claimed: 'Einingar sem þú sóttir',
    credit_expiring: 'Einingar sem renna bráðum út',
    client_invite_accepted: 'Boð var samþykkt',
    calendar_readable: 'Dagatal er aftur læsilegt',
    session_soon: 'Tíu mínútum fyrir tíma',
  },
  hints: {
    reminder_day: 'Með leiðinni til að færa tímann eða afbóka, á meðan það er ókeypis.',
    reminder_hour: 'Með leiðinni inn.',
    feedback_asked: 'Morguninn eftir, um hvern fagaðila í mesta lagi einu sinni í mánuði.',
    credit_claimed: 'Hve margar þær eru og hvenær þær renna út.',
    credit_expiring: '30 og 7 dögum áður.',
    client_invite_accepted: 'Sá sem þú bauðst er nú meðal skjólstæðinga þinna.',
    calendar_readable: 'Eftir að við létum vita að ekki tækist að lesa það.',
    session_soon: 'Á þeirri síðu sem er opin, með leiðinni inn.',
    wellbeing_due: 'Aðeins ef þú hefur svarað þeim áður og einu sinni í hvert skipti.',
  },
  quiet:
    'Efnislínan segir aldrei um hvað skilaboðin eru. Það sem má bíða kemur ekki á milli tíu að kvöldi og sjö að morgni í þínu tímabelti: {zone}.',
  save: 'Vista',
  busy: 'Vista…',
  saved: 'Vistað. Þetta gildir frá og með næstu skilaboðum.',
}
