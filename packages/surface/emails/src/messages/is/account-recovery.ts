import type { SameMessages } from '@kara/language'
import type { accountRecovery as english } from '../en/account-recovery.ts'

export const accountRecovery: SameMessages<typeof english> = {
  subject: {
    asked: 'Einhver segist hafa glatað lyklinum að aðganginum þínum',
    ready: 'Nú er hægt að taka lykilinn af aðganginum þínum',
    done: 'Lyklarnir voru teknir af aðganginum þínum',
    stopped: 'Aðgangurinn þinn er áfram varinn eins og hann var',
    refused: 'Aðgangurinn þinn er áfram varinn eins og hann var',
    shown: 'Aðgangurinn þinn er áfram varinn eins og hann var',
  },
  previewOpen: 'Ef þetta varst ekki þú stöðvarðu það með einum smelli.',
  previewOver: 'Hvernig þessu lauk og hvar þú getur skoðað það.',
  what: {
    asked:
      'Einhver sem skráði sig inn á aðganginn þinn segir að allir aðgangslyklar og rafræn skilríki séu glötuð og biður þjónustuverið að taka þau af. Ekkert hefur breyst enn: fyrst þarf að bíða og tveir í þjónustuverinu kanna hver þetta er.',
    ready: 'Biðinni er lokið og þjónustuverið sannfærðist um að þetta sért þú. Næsta skref er þitt eitt.',
    done: 'Allir aðgangslyklar og rafræn skilríki voru tekin af og aðganginum lokað í öllum öðrum vöfrum. Þangað til þú bætir við nýjum lykli ver innskráningin ein aðganginn.',
    stopped: 'Beiðnin um að taka lyklana af var stöðvuð. Engu var breytt.',
    refused: 'Þjónustuverið sannfærðist ekki um beiðnina um að taka lyklana af. Engu var breytt.',
    shown:
      'Lykill að aðganginum þínum var notaður rétt í þessu og því er beiðninni um að taka lyklana af lokið. Engu var breytt.',
  },
  until: 'Ekkert gerist fyrr en {moment}',
  stop: 'Þetta var ekki ég: stöðva',
  stopText: 'Þú þarft ekki að skrá þig inn til þess. Þetta dugar líka ef lykillinn er fundinn.',
  confirmText: 'Varst þetta þú? Þjónustuverið getur ekki hjálpað fyrr en þú hefur sagt það héðan:',
  confirm: 'Já, þetta var ég.',
  goOnText: 'Skráðu þig inn og haltu áfram:',
  goOn: 'Taka lyklana af.',
  security: 'Skoða hvað ver aðganginn þinn',
  otherwise: 'Ef þetta varst ekki þú skaltu skrifa þjónustuverinu strax.',
  reason: 'Þú færð þetta bréf af því að það varðar öryggi aðgangsins þíns. Ekki er hægt að slökkva á því.',
}
