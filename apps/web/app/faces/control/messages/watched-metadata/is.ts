import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  problem: {
    saml: 'Ekki er hægt að lesa lýsigögnin á slóð þeirra',
    oidc: 'Ekki er hægt að lesa það sem auðkenningarkerfið birtir um sig',
  },
  problemWhat: {
    saml: 'Innskráning heldur áfram með því sem við höfum. Nýtt skírteini bærist okkur ekki fyrr en slóðin svarar aftur.',
    oidc: 'Innskráning heldur áfram með því sem við höfum. Breytt slóð bærist okkur ekki fyrr en kerfið svarar aftur.',
  },
  load: 'Hlaða þeim inn af annarri slóð',
  proposal: 'Auðkenningarkerfið biður um breytingu',
  otherAddress:
    'Lýsigögnin nefna nú aðra innskráningarslóð. Fólk notar núverandi slóð þar til þið samþykkið. Spyrjið tölvudeildina fyrst: sá sem getur breytt lýsigögnunum gæti sent fólk annað.',
  otherProvider:
    'Lýsigögnin nefna nú annað auðkenni, eins og eftir flutning milli kerfa. Ef þið samþykkið verða til drög sem þarf að prófa; fólk notar núverandi tengingu á meðan.',
  fields: {
    entityId: 'Auðkenni',
    ssoUrl: 'Innskráningarslóð',
    authorization_endpoint: 'Innskráningarslóð',
    token_endpoint: 'Þar sem kóðum er skipt (token endpoint)',
    userinfo_endpoint: 'Þar sem fram kemur hver skráði sig inn (userinfo endpoint)',
    jwks_uri: 'Þar sem lyklarnir eru (jwks_uri)',
    end_session_endpoint: 'Útskráningarslóð',
    sender: 'Svör nefna sendanda sinn',
  },
  held: 'Núna:',
  wanted: 'Beðið er um:',
  nothing: 'ekkert',
  dismissInstead: 'Hafna breytingunni',
  dismissWhat:
    'Fólk skráir sig áfram inn eins og áður og við biðjum ekki aftur um sömu breytingu. Ný breyting birtist hér.',
  why: 'Hvers vegna',
  reasons: {
    not_ours: 'Enginn hjá okkur breytti neinu þar',
    not_yet: 'Við flytjum síðar',
    mistake: 'Mistök í kerfinu sem verið er að laga',
  },
  dismiss: 'Hafna',
  approveAddress: 'Samþykkja nýju slóðina',
  approveProvider: 'Búa til drög',
  checked: {
    saml: 'Lýsigögnin voru síðast skoðuð {when}. Við skoðum þau daglega og bætum nýjum skírteinum við sjálf.',
    oidc: 'Það sem kerfið birtir um sig var síðast skoðað {when}. Við skoðum það daglega og fylgjumst sjálf með lyklum þess.',
  },
}
