import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  signUp: 'Stofna aðgang',
  signIn: 'Skrá inn',
  sameAddress: 'Notaðu netfangið sem bréfið barst á. Þannig vitum við að boðið er þitt.',
  signedInAs: 'Innskráning: {name}.',
  otherTitle: 'Þetta boð var sent á annað netfang',
  other:
    'Ekkert staðfest netfang á aðganginum þínum er það sem boðið var sent á. Ef það netfang er líka þitt skaltu bæta því við aðganginn og koma aftur. Ef þú átt annan aðgang skaltu skrá þig út og nota hann.',
  addAddress: 'Bæta við netfangi',
  signOut: 'Skrá út',
}
