import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Reglur um tíma',
  lead: 'Hve langt fram í tímann er bókað, hvenær er hægt að afbóka án kostnaðar og hvað gerist ef einhver mætir ekki eða svarar ekki.',
  names: {
    cutOffHours: 'Ókeypis afbókun þar til',
    graceMinutes: 'Bið eftir þeim sem er sein eða seinn',
    appealDays: 'Frestur til að andmæla',
    undoMinutes: 'Bókun tekin til baka',
    replyDays: 'Svar við beiðni',
    noticeHours: 'Bókað í síðasta lagi',
    bookableWeeks: 'Bókað fram í tímann',
  },
  units: {
    cutOffHours: 'klst. fyrir',
    graceMinutes: 'mínútur',
    appealDays: 'dagar',
    undoMinutes: 'mínútur',
    replyDays: 'dagar',
    noticeHours: 'klst. fyrir',
    bookableWeeks: 'vikur',
  },
  effects: {
    cutOffHours:
      'Fram að því kemur einingin öll til baka. Eftir það telst hún notuð og fagaðilinn fær greitt fyrir seina afbókun eins og samið var um. Frá {min} til {max}.',
    graceMinutes:
      'Svona lengi eftir upphaf er beðið. Þá telst tíminn hafa farist fyrir: einingin er notuð ef starfsmaður mætti ekki en kemur til baka ef fagaðilinn mætti ekki. Frá {min} til {max}.',
    appealDays:
      'Svona lengi er hægt að andmæla skráðri fjarvist. Þjónustuver okkar sker úr og þið fáið ekkert um það að vita. Frá {min} til {max}.',
    undoMinutes:
      'Svona lengi eftir bókun fær enginn bréf og bókun sem er tekin til baka skilur ekkert eftir sig. 0: látið er vita strax. Frá {min} til {max}.',
    replyDays:
      'Fagaðili svarar innan þess tíma; annars eru báðir minntir á. Eftir jafnlangan tíma til viðbótar lýkur beiðninni og bent er á aðra. Frá {min} til {max}.',
    noticeHours:
      'Tími sem hefst fyrr er ekki í boði. Fagaðilar sem vilja lengri fyrirvara halda sínum; 0: eins og hver og einn ákveður. Frá {min} til {max}.',
    bookableWeeks:
      'Tímar lengra fram í tímann eru ekki í boði enn. Fagaðilar sem opna færri vikur halda sínu; 26: eins og hver og einn ákveður. Frá {min} til {max}.',
  },
  save: 'Vista reglurnar',
  saving: 'Vista…',
  saved: 'Vistað. Reglurnar gilda um allt sem er bókað eða beðið um héðan í frá.',
  keepsTitle: 'Það sem er bókað heldur sínum reglum',
  keeps:
    'Tímar og beiðnir sem þegar eru til lúta reglunum sem giltu þegar þau urðu til. Allir lesa reglurnar áður en þeir bóka; fagaðilar sjá þær við hlið skilmálanna ykkar.',
  noHub: 'Fyrirtækið á enga miðstöð enn.',
  toHub: 'Byrja á slóð og útliti',
}
