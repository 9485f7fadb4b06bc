import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Greiðsla',
  heading: 'Greiðsla {amount}',
  back: 'Einingar',
  begun: 'Greiðslan var hafin',
  settled: 'Greiðslumiðlunin gengur frá henni',
  funded: 'Einingarnar koma í pottinn',
  done: 'Lokið',
  waiting: 'Beðið',
  later: 'Að því loknu',
  notPaid: 'Ógreitt',
  waitingWhy: 'Þetta tekur nokkrar sekúndur. Þú mátt yfirgefa síðuna; ekkert glatast.',
  why: {
    failed: 'Kortinu var hafnað. Ekkert var gjaldfært.',
    abandoned: 'Greiðslunni var ekki lokið í tæka tíð. Ekkert var gjaldfært.',
  },
  leftPage: 'Yfirgafstu greiðslusíðuna áður en þú greiddir?',
  goOn: 'Halda áfram að greiða',
  paidTitle: 'Greitt',
  paid: 'Einingarnar eru komnar í pottinn.',
  toCredits: 'Aftur í einingar',
  again: 'Reyna aftur',
}
