import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvernig þér líður',
  link: 'Hvernig þér líður: fimm spurningar',
  lead: 'Fimm spurningar um síðustu tvær vikur (WHO-5). Enginn nema þú sér svörin, og fagaðili sér stigin aðeins ef þú ákveður að sýna honum þau. Vinnustaðurinn sér þau aldrei.',
  back: 'Tímar',
  ask: 'Síðustu tvær vikur…',
  questions: {
    spirits: 'hef ég fundið fyrir gleði og verið í góðu skapi',
    calm: 'hef ég fundið fyrir ró og slökun',
    active: 'hef ég fundið fyrir krafti og athafnasemi',
    rested: 'hef ég vaknað hress eftir góða hvíld',
    interested: 'hefur daglegt líf mitt verið fullt af því sem vekur áhuga minn',
  },
  answers: {
    '5': 'Allan tímann',
    '4': 'Oftast',
    '3': 'Meira en helming tímans',
    '2': 'Minna en helming tímans',
    '1': 'Stundum',
    '0': 'Aldrei',
  },
  missing: 'Svaraðu öllum fimm, annars segja stigin ekkert.',
  submit: 'Vista',
  busy: 'Vista…',
  done: 'Svörin eru vistuð. Spurt verður aftur eftir tvær vikur.',
  next: 'Næsta könnun segir eitthvað nýtt frá og með {when}.',
  low: 'Fimmtíu stig eða færri geta þýtt að þetta sé þungt núna',
  lowText:
    'Það getur hjálpað að tala við einhvern og þarf ekki að bíða þar til það versnar. Ef þú ert í hættu skaltu hringja í {number}.',
  trend: 'Þróunin',
  share: 'Hver sér þetta',
  shareLead:
    'Fagaðili sér stigin og þróunina, aldrei einstök svör, frá því að þú sýnir honum þau og þar til þú hættir því. Þú sérð hvenær hann skoðaði þau.',
  since: 'Sér þetta síðan {when}',
  hidden: 'Sér þetta ekki',
  show: 'Sýna',
  showTo: 'Sýna: {name}',
  hide: 'Hætta að sýna',
  hideFrom: 'Hætta að sýna: {name}',
  shown: '{name} getur séð þetta núna.',
  taken: '{name} sér ekkert af þessu lengur.',
  nobody: 'Þegar þú hefur hitt fagaðila geturðu sýnt honum þetta hér.',
  delete: 'Eyða öllum könnunum',
  deleteText: 'Þær hverfa fyrir fullt og allt, líka hjá þeim sem sáu þær.',
  deleted: 'Öllum könnunum er eytt.',
}
