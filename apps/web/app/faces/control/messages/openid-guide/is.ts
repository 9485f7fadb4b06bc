import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  redirectUrl: 'Svarslóð (redirect URI)',
  entra: {
    create:
      'Stjórnborð Entra → App registrations → New registration. Veljið „Accounts in this organizational directory only“.',
    addresses: 'Redirect URI: veljið Web og skráið þessa slóð.',
    claims:
      'API permissions: openid, email og profile úr Microsoft Graph og síðan Grant admin consent. Token configuration → Add optional claim → ID → email.',
    people:
      'Enterprise applications → forritið okkar → Users and groups: bætið við þeim sem mega nota þetta eða stillið Assignment required á No.',
    values:
      'Útgefandi: https://login.microsoftonline.com/auðkenni-ykkar/v2.0, með ykkar eigin directory (tenant) ID, aldrei „common“. Biðlaraauðkenni: Application (client) ID á yfirlitinu. Leyndarmál: Certificates & secrets → New client secret; afritið Value. Skrifið hjá ykkur hvenær það rennur út.',
  },
  google: {
    create:
      'Google Cloud console → verkefni fyrirtækisins → Google Auth Platform → Audience: Internal. Síðan Clients → Create client → Web application.',
    addresses: 'Authorised redirect URIs: bætið þessari slóð við.',
    claims: 'Data access: heimildirnar openid, email og profile.',
    people: 'Með Internal mega allir í fyrirtækinu nota þetta og enginn annar.',
    values:
      'Útgefandi: https://accounts.google.com. Biðlaraauðkenni og leyndarmál: birtast þegar biðlarinn er stofnaður.',
  },
  okta: {
    create: 'Opnið Admin → Applications → Create App Integration → OIDC - OpenID Connect → Web Application.',
    addresses: 'Grant type Authorization Code. Sign-in redirect URIs: bætið þessari slóð við.',
    claims: 'Heimildirnar openid, email og profile eru til staðar frá upphafi.',
    people: 'Assignments: bætið við fólki eða hópum sem mega nota þetta.',
    values:
      'Útgefandi: slóð ykkar hjá Okta, til dæmis https://acme.okta.com. Biðlaraauðkenni og leyndarmál: flipinn General í forritinu.',
  },
  keycloak: {
    create:
      'Realm ykkar → Clients → Create client → Client type OpenID Connect. Kveikið á Client authentication.',
    addresses: 'Aðeins Standard flow. Valid redirect URIs: bætið þessari slóð við.',
    claims: 'Client scopes: hafið email og profile áfram sem Default. Fólk þarf staðfest netfang.',
    people: 'Allir í realm mega nota þetta nema auðkenningarflæði segi annað.',
    values:
      'Útgefandi: https://netþjónninn-ykkar/realms/realm-ykkar. Biðlaraauðkenni: það sem þið völduð. Leyndarmál: flipinn Credentials.',
  },
  onelogin: {
    create:
      'Opnið Administration → Applications → Add App → OpenId Connect (OIDC). Gefið forritinu heiti og vistið.',
    addresses:
      'Configuration → Redirect URI’s: bætið þessari slóð við. Það getur tekið OneLogin tíu mínútur að taka við henni.',
    claims:
      'SSO → Application Type: Web. Token Endpoint → Authentication Method: POST. Heimildirnar openid, email og profile eru til staðar frá upphafi.',
    people: 'Access: veljið þau hlutverk (roles) sem mega nota þetta.',
    values:
      'Útgefandi: SSO → Issuer URL, til dæmis https://acme.onelogin.com/oidc/2. Biðlaraauðkenni: birtist þar líka. Leyndarmál: Show client secret.',
  },
  jumpcloud: {
    create:
      'Opnið Admin Portal → SSO Applications → Add New Application → Custom Application → Manage Single Sign-On → Configure SSO with OIDC.',
    addresses:
      'Flipinn SSO → Redirect URIs: bætið þessari slóð við. Client Authentication Type: Client Secret POST. Login URL: slóð síðunnar ykkar hjá okkur.',
    claims: 'Attribute Mapping → Standard Scopes: hakið við Email og Profile.',
    people: 'User Groups: tengið þá hópa sem mega nota þetta.',
    values:
      'Útgefandi: https://oauth.id.jumpcloud.com. Biðlaraauðkenni og leyndarmál: birtast aðeins einu sinni, þegar þið ýtið á Activate. Afritið hvort tveggja þá.',
  },
  openid: {
    create: 'Bætið við vefforriti (confidential) með authorization code flow og PKCE (S256).',
    addresses: 'Skráið þessa svarslóð, staf fyrir staf.',
    claims:
      'Leyfið heimildirnar openid, email og profile. ID token er undirritað með RS256 eða öðru lyklapari, aldrei HS256. Biðlaraleyndarmálið er sent í meginmáli fyrirspurnarinnar (client_secret_post).',
    people: 'Hleypið þeim að sem mega nota þetta.',
    values: 'Færið hingað útgefandann, biðlaraauðkennið og biðlaraleyndarmálið.',
  },
}
