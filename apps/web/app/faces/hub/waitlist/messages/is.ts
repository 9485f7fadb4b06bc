import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Bíða eftir tíma',
  heading: 'Bíða eftir tíma: {name}',
  lead: 'Þegar tími losnar færðu bréf um leið og sérð hann á síðunum þínum.',
  first:
    'Allir sem bíða fá að vita á sama tíma og enginn þeirra sér hverjir aðrir bíða. Fagaðilinn sér að einhver bíður en nafnið þitt aðeins ef þú ert þegar hjá honum. Sá fær tímann sem tekur hann fyrst.',
  service: 'Hvað þú vilt bóka',
  serviceFact: '{duration}, {format}',
  day: 'Aðeins fyrir þennan dag',
  dayHint: 'Hafðu þetta autt ef hvaða tími sem er hentar. Dagar miðast við: {zone}.',
  submit: 'Láttu mig vita þegar tími losnar',
  busy: 'Augnablik …',
  joined: 'Þú ert á biðlista. Við skrifum þér um leið og tími losnar.',
  waiting: 'Þú bíður eftir tíma',
  waitingText: 'Síðan {since}. Við leitum til {until}.',
  waitingBefore: 'Síðan {since}, eftir tíma fyrir {before}.',
  free: 'Tími er laus: {when}',
  offered: '{name} býður þér þennan tíma: {when}',
  freeText: 'Taktu hann áður en einhver annar gerir það.',
  take: 'Skoða tímann',
  leave: 'Hætta að bíða',
  left: 'Þú bíður ekki lengur.',
  closed: 'Biðlistinn er fyrir þá sem vinna hér.',
}
