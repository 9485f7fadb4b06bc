import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Engin miðstöð hér',
  unknown: {
    title: 'Engin miðstöð er á þessari slóð',
    why: 'Villa gæti verið í slóðinni eða miðstöðin hefur ekki verið opnuð enn.',
    now: 'Athugaðu slóðina í bréfinu eða á síðunni sem vísaði þér hingað.',
  },
  paused: {
    title: 'Hlé er á þessari miðstöð',
    why: 'Ekki er hægt að nota hana í bili. Tímar sem þegar eru bókaðir standa.',
    now: 'Þú finnur tímana þína á þínum eigin aðgangi eins og alltaf.',
  },
  closed: {
    title: 'Þessari miðstöð hefur verið lokað',
    why: 'Fyrirtækið býður hana ekki lengur. Aðgangurinn þinn og sagan eru áfram þín.',
    now: 'Þú finnur hvort tveggja þar sem þú skráir þig inn.',
  },
  toApp: 'Á aðganginn þinn',
}
