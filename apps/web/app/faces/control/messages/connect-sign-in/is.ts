import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Tengja auðkenningarkerfi',
  description:
    'Tveir helmingar: tölvudeildin bætir forriti okkar við í kerfinu og það sem kerfið birtir um sig kemur hingað.',
  back: 'Innskráning fyrirtækisins',
  provider: 'Auðkenningarkerfi',
  protocol: 'Samskiptastaðall',
  protocols: { saml: 'SAML 2.0', oidc: 'OpenID Connect' },
  guideTitle: 'Í {provider}',
  claimsPrivacy:
    'Nöfn eru valfrjáls. Sendið ekki deildir, hópa eða starfsheiti: við þurfum þau ekki og geymum þau ekki.',
  formTitle: 'Hér: lýsigögn kerfisins ykkar',
  formWhat: 'Slóð, auðkenni og skírteini eru lesin og athuguð áður en nokkuð er vistað.',
  label: 'Heiti tengingarinnar',
  labelHint: 'Fyrir þig og samstarfsfólk þitt.',
  url: 'Slóð lýsigagna',
  urlHint:
    'Besta leiðin: við lítum þar við daglega og tökum eftir nýju skírteini. Slóðin þarf að vera opin út á netið og með https.',
  file: 'Eða lýsigagnaskrá',
  fileHint: 'XML-skráin sem þið sóttuð.',
  xml: 'Eða textinn úr henni',
  xmlHint: 'Skrá eða texti gengur fyrir slóðinni.',
  openIdTitle: 'Hér: forritið í kerfinu ykkar',
  openIdWhat: 'Við lesum það sem kerfið birtir um sig og athugum það áður en nokkuð er vistað.',
  issuer: 'Útgefandi (issuer) eða slóð uppsetningarskjalsins',
  issuerHint: 'Hefst á https://. Hvort sem er dugar, með eða án /.well-known/openid-configuration.',
  clientId: 'Biðlaraauðkenni (client ID)',
  clientIdHint: 'Heiti kerfisins á forritinu okkar.',
  clientSecret: 'Biðlaraleyndarmál (client secret)',
  clientSecretHint: 'Gildið sjálft, ekki auðkenni þess. Það er geymt innsiglað og aldrei sýnt aftur.',
  submit: 'Athuga og vista sem drög',
  busy: 'Spyr kerfið ykkar…',
  copy: 'Afrita',
  copied: 'Afritað',
  names: {
    entra: 'Microsoft Entra ID',
    google: 'Google Workspace',
    okta: 'Okta',
    adfs: 'ADFS',
    keycloak: 'Keycloak',
    onelogin: 'OneLogin',
    jumpcloud: 'JumpCloud',
    other: 'Annað SAML',
    openid: 'Annað OpenID Connect',
  },
}
