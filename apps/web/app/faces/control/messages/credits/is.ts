import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Einingar',
  description:
    'Þið kaupið einingar í pott og fólkið ykkar sækir úthlutun sína úr honum. Ein eining er klukkustund hjá fagaðila.',
  buy: 'Kaupa einingar',
  invoices: 'Reikningar',
  grant: 'Veita einingar',
  asks: 'Beiðnir um fleiri',
  asksNote: 'Spjöld án nafna sem bíða ákvörðunar.',
  budget: 'Keypt af fjárhag',
  budgetNote: 'Af {cap} til og með {last}.',
  noBudget: 'Enginn',
  noBudgetNote: 'Settu hámark á kaupin.',
  rules: 'Reglurnar ykkar',
  change: 'Breyta reglunum',
  noRules: 'Engar reglur enn',
  noRulesWhy:
    'Ákveddu hve margar einingar hver og einn fær og hve lengi þær gilda. Þangað til getur enginn bókað á fyrirtækið.',
  decide: 'Ákveða einingar',
  bought: 'Alls í pottinum',
  boughtNote: 'Allt sem hefur verið keypt og greitt.',
  pending: 'Bíða greiðslu',
  pendingNote: 'Þær teljast með þegar greiðslan er frágengin.',
  purchases: 'Kaup',
  noPurchases: 'Ekkert keypt enn',
  noPurchasesWhy: 'Einingar eru keyptar á reikning eða með korti þegar reglurnar eru komnar.',
  date: 'Dagsetning',
  amount: 'Einingar',
  paidBy: 'Greitt',
  poNumber: 'Pöntunarnúmer',
  stateHead: 'Staða',
  funding: { invoice: 'Á reikning', card: 'Með korti' },
  state: { pending: 'Bíður greiðslu', funded: 'Í pottinum', failed: 'Ógreitt' },
  costs: 'Hvað tími kostar',
  costsWhat: 'Í einingum eftir lengd. Hver fagaðili miðstöðvarinnar ákveður hvaða lengdir eru í boði.',
  length: 'Lengd',
  cost: 'Kostnaður',
  privacyTitle: 'Hvers vegna þú sérð ekki hvað er eftir',
  privacy:
    'Inneign sem breytist við hverja bókun myndi sýna hver bókar og hvenær. Notkunin birtist í mánaðarlegri skýrslu og aðeins þegar minnst tíu manns standa að baki tölunni.',
}
