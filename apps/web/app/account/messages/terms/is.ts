import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  heading: 'Skilmálarnir',
  short: 'Útgáfa {version}',
  read: 'Ég hef lesið skilmálana og samþykki þá',
  missing: 'Samþykktu skilmálana til að halda áfram eða hafnaðu þeim til að hætta.',
  newer: 'Skilmálarnir voru að breytast',
  newerText: 'Ný útgáfa tók gildi á meðan þú last. Hún er hér og þú hefur ekkert samþykkt enn.',
  accept: 'Samþykkja og halda áfram',
  accepting: 'Vista…',
  decline: 'Hafna og hætta',
  changes: 'Það sem er nýtt',
  asked: {
    title: 'Skilmálar',
    changed: 'Skilmálarnir hafa breyst',
    changedLead: 'Lestu það sem er nýtt og samþykktu til að halda áfram. Fram að því er allt óbreytt.',
    first: 'Fyrst eru það skilmálarnir',
    firstLead: 'Þú lest þá og samþykkir einu sinni. Þú getur alltaf lesið þá aftur á aðganginum þínum.',
    declineText: 'Ef þú hafnar þeim skráist þú út og ekkert glatast.',
    home: 'Fara frekar í eigin tíma og kvittanir',
    declined: 'Útskráningu er lokið. Þú samþykktir ekki skilmálana og allt er óbreytt.',
  },
  announced: {
    title: 'Smávægileg breyting á skilmálunum',
    nothing: 'Þú þarft ekkert að gera.',
    read: 'Lesa skilmálana',
    known: 'Ég veit af þessu',
  },
  waiting: {
    title: 'Nýir skilmálar hafa tekið gildi',
    text: 'Beðið er um samþykki þitt næst þegar þú bókar.',
    read: 'Lesa og samþykkja núna',
  },
}
