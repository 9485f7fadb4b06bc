import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Eigendur: innskráning án fyrirtækisins',
  heading: 'Þegar innskráning fyrirtækisins er óvirk',
  text: 'Aðeins fyrir eigendur, og aðeins á meðan innskráning fyrirtækisins virkar ekki: með lykilorðinu þínu og kóða sem við sendum á netfangið þitt.',
  told: 'Allir sem hafa umsjón með innskráningu fyrirtækisins fá bréf um það. Aðeins stillingar innskráningarinnar opnast og aðgangurinn rennur út af sjálfu sér innan hálfs sólarhrings.',
  send: 'Senda mér kóða',
  sending: 'Athuga…',
  back: 'Aftur í innskráningu',
}
