import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Tengja auðkenningarkerfi',
  description:
    'Tveir helmingar: tölvudeildin bætir forriti okkar við í kerfinu og lýsigögn þess koma hingað.',
  back: 'Innskráning fyrirtækisins',
  provider: 'Auðkenningarkerfi',
  guideTitle: 'Í {provider}',
  claimsPrivacy:
    'Nöfn eru valfrjáls. Sendið ekki deildir, hópa eða starfsheiti: við þurfum þau ekki og geymum þau ekki.',
  formTitle: 'Hér: lýsigögn kerfisins ykkar',
  formWhat: 'Slóð, auðkenni og skírteini eru lesin og athuguð áður en nokkuð er vistað.',
  label: 'Heiti tengingarinnar',
  labelHint: 'Fyrir þig og samstarfsfólk þitt.',
  file: 'Lýsigagnaskrá',
  fileHint: 'XML-skráin sem þið sóttuð.',
  xml: 'Eða textinn úr henni',
  xmlHint: 'Opnaðu slóð lýsigagnanna í vafra og límdu það sem birtist.',
  submit: 'Athuga og vista sem drög',
  busy: 'Les lýsigögnin…',
  copy: 'Afrita',
  copied: 'Afritað',
  providers: {
    entra: {
      name: 'Microsoft Entra ID',
      create:
        'Stjórnborð Entra → Enterprise applications → New application → Create your own application. Veldu „Integrate any other application“.',
      addresses: 'Opnið Single sign-on → SAML → Basic SAML configuration → Edit.',
      entityId: 'Identifier (Entity ID)',
      acsUrl: 'Svarslóð: Reply URL (Assertion Consumer Service URL)',
      claims:
        'Attributes & claims: haldið emailaddress (user.mail), givenname og surname. Unique user identifier: user.objectid, snið Persistent.',
      people:
        'Users and groups: bætið við fólki eða hópum sem mega nota þetta eða stillið Assignment required á No.',
      metadata: 'SAML certificates: sækið Federation Metadata XML.',
    },
    google: {
      name: 'Google Workspace',
      create: 'Stjórnborð → Apps → Web and mobile apps → Add app → Add custom SAML app.',
      addresses: 'Haldið áfram í Service provider details og hakið við Signed response.',
      entityId: 'Entity ID',
      acsUrl: 'ACS URL',
      claims:
        'Name ID: snið PERSISTENT, Basic information > Primary email. Attribute mapping: Primary email → email, First name → firstName, Last name → lastName.',
      people: 'User access: virkið forritið fyrir þær einingar sem mega nota það.',
      metadata: 'Veljið Download metadata og hlaðið skránni inn hér.',
    },
    okta: {
      name: 'Okta',
      create: 'Opnið Admin → Applications → Create App Integration → SAML 2.0.',
      addresses: 'Configure SAML → General.',
      entityId: 'Auðkenni: Audience URI (SP Entity ID)',
      acsUrl: 'Single sign-on URL',
      claims:
        'Veljið Name ID format Persistent og application username Okta username. Attribute statements: email → user.email, firstName → user.firstName, lastName → user.lastName.',
      people: 'Assignments: bætið við fólki eða hópum sem mega nota þetta.',
      metadata: 'Sign On → SAML signing certificates → View IdP metadata; vistið síðuna sem XML.',
    },
    adfs: {
      name: 'ADFS',
      create:
        'Opnið AD FS Management → Relying Party Trusts → Add Relying Party Trust → Claims aware → Enter data manually.',
      addresses: 'Virkið stuðning við SAML 2.0 WebSSO og bætið svo auðkenninu við.',
      entityId: 'Auðkenni: Relying party trust identifier',
      acsUrl: 'Svarslóð: Relying party SAML 2.0 SSO service URL',
      claims:
        'Claim issuance policy: E-Mail-Addresses → E-Mail Address, Given-Name → Given Name, Surname → Surname; sendið objectGUID sem Name ID á sniðinu Persistent. Stillið tætialgrímið á SHA-256.',
      people: 'Access control policy: leyfið öllum, eða þeim hópum sem mega nota þetta.',
      metadata:
        'Opnið https://netþjónninn-ykkar/FederationMetadata/2007-06/FederationMetadata.xml og vistið.',
    },
    keycloak: {
      name: 'Keycloak',
      create: 'Realm ykkar → Clients → Create client → Client type SAML.',
      addresses: 'Settings. Slökkvið á Client signature required; hafið kveikt á Sign assertions.',
      entityId: 'Client ID',
      acsUrl: 'Valid redirect URIs og Assertion Consumer Service POST Binding URL',
      claims:
        'Opnið Client scopes → dedicated → Add mapper: User Property email → email, firstName → firstName, lastName → lastName. Name ID format: persistent.',
      people: 'Allir í realm mega nota þetta nema auðkenningarflæði segi annað.',
      metadata: 'Realm settings → General → SAML 2.0 Identity Provider Metadata; vistið síðuna sem XML.',
    },
    other: {
      name: 'Annað kerfi (SAML 2.0)',
      create: 'Bætið við SAML 2.0 þjónustu (oft kölluð relying party, service provider eða custom app).',
      addresses: 'Skráið þessi tvö gildi. Binding: HTTP-POST.',
      entityId: 'Entity ID, audience eða identifier',
      acsUrl: 'Assertion Consumer Service, reply eða callback URL',
      claims:
        'Sendið netfangið í eigindinu email, og ef vill firstName og lastName. Name ID: persistent og alltaf hið sama fyrir sömu manneskju. Undirritið staðhæfinguna (assertion) með RSA-SHA256.',
      people: 'Hleypið þeim að sem mega nota þetta.',
      metadata: 'Sækið lýsigögn auðkenningarkerfisins sem XML.',
    },
  },
}
