import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins sá sem bíður getur gert þetta.',
  not_listed: 'Þessi fagaðili er ekki í þessari miðstöð.',
  waiting_for_requests: 'Þessi fagaðili semur um tíma við hvern og einn. Sendu frekar beiðni.',
  waitlists_full:
    'Þú bíður eftir {max} fagaðilum og fleiri geta þeir ekki verið. Hættu fyrst að bíða eftir einum.',
  waitlist_missing: 'Þú bíður ekki lengur hér.',
  offer_when: 'Veldu tíma til að bjóða.',
  time_not_free: 'Ekki er lengur hægt að bóka þennan tíma, svo hann var ekki boðinn.',
  time_too_late: 'Beðið er eftir fyrri tíma en þessum.',
  waited_for_past: 'Veldu dag sem er ekki liðinn.',
}
