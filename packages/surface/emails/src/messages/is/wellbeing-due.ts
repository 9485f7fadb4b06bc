import type { SameMessages } from '@kara/language'
import type { wellbeingDue as english } from '../en/wellbeing-due.ts'

export const wellbeingDue: SameMessages<typeof english> = {
  subject: 'Komið er að spurningunum fimm',
  preview: 'Þær taka eina mínútu, ef þú vilt.',
  title: 'Spurningarnar fimm, enn á ný',
  what: 'Tvær vikur eru liðnar frá því að þú svaraðir síðast. Ef þú svarar aftur sérðu hvað hefur breyst hjá þér.',
  action: 'Svara spurningunum fimm',
  own: 'Þú átt svörin og þróunina sér aðeins sá sem þú velur. Þú þarft ekki að svara og ekki er minnt á þetta aftur fyrr en þú gerir það.',
  reason: 'Þú færð þetta bréf af því að þú svaraðir áður.',
}
