import type { SameMessages } from '@kara/language'
import type { accountLinked as english } from '../en/account-linked.ts'

export const accountLinked: SameMessages<typeof english> = {
  subject: 'Nýrri innskráningarleið var bætt við',
  preview: 'Varst þetta þú? Þá þarftu ekkert að gera.',
  title: 'Nýrri innskráningarleið var bætt við',
  what: 'Nú er líka hægt að opna aðganginn þinn með innskráningu sem vinnustaðurinn þinn sér um.',
  address: 'Netföng hjá {domain}',
  since: 'Bætt við {moment}',
  same: 'Þú átt aðganginn áfram og allt í honum er eins og það var.',
  action: 'Skoða innskráningarleiðir',
  otherwise:
    'Ef þetta varst ekki þú skaltu opna síðuna hér að ofan með þínu eigin lykilorði, velja þar nýtt, verja aðganginn með eigin lykli og skrifa þjónustunni okkar.',
  reason: 'Þú færð þetta bréf af því að það varðar öryggi aðgangsins þíns. Ekki er hægt að slökkva á því.',
}
