import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Uppsetning innskráningar',
  heading: 'Settu upp innskráninguna',
  description:
    'Þrjú skref, um tíu mínútur. Allt hér má endurtaka og enginn verður neins var fyrr en samstarfsfólk þitt virkjar innskráninguna.',
  frame: 'Innskráning hjá {company}',
  until: 'Tengillinn gildir til {when}',
  domainsTitle: '1. Þið eigið lénið',
  noDomain: 'Ekkert lén er nefnt enn',
  noDomainWhy:
    'Samstarfsfólk þitt nefnir lén vinnunetfanganna á sinni síðu. Þá birtist það hér ásamt DNS-færslunni.',
  connectTitle: '2. Auðkenningarkerfið er tengt og prófað',
  notConnected: 'Ekki tengt enn',
  notConnectedWhy: 'Veldu kerfið ykkar; þar eru öll skrefin og öll gildin sem þarf að afrita.',
  domainFirst: 'Fyrst þarf að staðfesta lén: aðeins fólk með netfang á því getur skráð sig inn.',
  connect: 'Tengja auðkenningarkerfið',
  connectAnother: 'Tengja annað',
  endTitle: '3. Samstarfsfólk þitt virkjar innskráninguna',
  end: 'Þegar prófun hefur tekist er þínu verki lokið. Samstarfsfólk þitt sér það á sinni síðu og ákveður hvenær fólk notar innskráninguna.',
  over: 'Þessi uppsetningartengill virkar ekki',
  overHow: 'Ekkert af því sem var sett upp með honum glatast.',
}
