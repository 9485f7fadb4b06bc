import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  only_support: 'Þessi síða er fyrir þjónustuverið.',
  only_who_asks: 'Samtalið er á milli þess sem spurði og þjónustuversins.',
  conversation_missing: 'Þetta samtal er ekki lengur til.',
  too_fast:
    'Þetta var mikið í einu. Það sem þú skrifaðir er enn hér: sendu það aftur eftir {waitSeconds} sekúndur.',
  conversation_full: 'Þetta samtal er orðið fullt. Byrjaðu nýtt.',
  held_by_colleague: 'Annar starfsmaður tók samtalið á meðan. Það sem þú skrifaðir var ekki sent.',
  not_held: 'Aðeins sá sem er með samtalið getur afhent það.',
  already_ended: 'Þessu samtali er þegar lokið.',
  no_colleague: 'Veldu samstarfsmann.',
  report_missing: 'Engin villusíða hefur sýnt þetta tilvísunarnúmer.',
}
