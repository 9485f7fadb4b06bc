import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  problem: 'Ekki er hægt að lesa lýsigögnin á slóð þeirra',
  problemWhat:
    'Innskráning heldur áfram með því sem við höfum. Nýtt skírteini bærist okkur ekki fyrr en slóðin svarar aftur.',
  load: 'Hlaða þeim inn af annarri slóð',
  proposal: 'Auðkenningarkerfið biður um breytingu',
  otherAddress:
    'Lýsigögnin nefna nú aðra innskráningarslóð. Fólk notar núverandi slóð þar til þið samþykkið. Spyrjið tölvudeildina fyrst: sá sem getur breytt lýsigögnunum gæti sent fólk annað.',
  otherProvider:
    'Lýsigögnin nefna nú annað auðkenni, eins og eftir flutning milli kerfa. Ef þið samþykkið verða til drög sem þarf að prófa; fólk notar núverandi tengingu á meðan.',
  entityId: 'Auðkennið sem beðið er um',
  ssoUrl: 'Innskráningarslóðin sem beðið er um',
  approveAddress: 'Samþykkja nýju slóðina',
  approveProvider: 'Búa til drög',
  checked:
    'Lýsigögnin voru síðast skoðuð {when}. Við skoðum þau daglega og bætum nýjum skírteinum við sjálf.',
}
