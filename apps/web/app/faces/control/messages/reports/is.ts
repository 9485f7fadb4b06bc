export const is = {
  title: 'Skýrslur',
  description:
    'Allt sem fyrirtækið fær að vita um notkun: þrjár tölur á mánuði, sem breytast ekki eftir birtingu.',
  noneTitle: 'Enginn mánuður hefur verið birtur',
  noneWhy: 'Tölur mánaðar birtast {date}. Fram að því er ekkert að sjá, heldur ekki fyrir okkur.',
  nextTitle: 'Næstu tölur birtast {date}',
  nextWhy:
    'Hér er enginn teljari í rauntíma: hægt væri að sjá hann hreyfast þegar samstarfsmaður er í burtu.',
  floorTitle: 'Hvers vegna mánuður getur verið falinn',
  floorWhy:
    'Tala birtist aðeins þegar að minnsta kosti {floor} manns standa að baki henni. Séu þeir færri eru allar tölur mánaðarins faldar fyrir fullt og allt. Tölur eru lækkaðar niður á næsta margfeldi af {step}.',
  people: 'Fólk sem sótti tíma',
  sessions: 'Tímar sem fóru fram',
  credits: 'Notaðar einingar',
  month: 'Mánuður',
  hidden: 'Færri en {floor} manns',
  table: 'Birtir mánuðir',
  chart: 'Tímar sem fóru fram, eftir mánuðum',
  noNames:
    'Ekkert nafn, enginn fagaðili og enginn dagur er í þessum tölum og ekki er hægt að biðja um slíkt.',
} as const
