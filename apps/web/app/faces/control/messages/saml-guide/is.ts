import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  entra: {
    create:
      'Stjórnborð Entra → Enterprise applications → New application → Create your own application. Veljið „Integrate any other application“.',
    addresses: 'Opnið Single sign-on → SAML → Basic SAML configuration → Edit.',
    entityId: 'Identifier (Entity ID)',
    acsUrl: 'Svarslóð: Reply URL (Assertion Consumer Service URL)',
    claims:
      'Attributes & claims: haldið eftir emailaddress (user.mail), givenname og surname. Unique user identifier: user.objectid, snið Persistent.',
    people:
      'Users and groups: bætið við fólki eða hópum sem mega nota þetta eða stillið Assignment required á No. Hópar innan hópa teljast ekki með.',
    metadata: 'SAML certificates: afritið App Federation Metadata Url eða sækið Federation Metadata XML.',
  },
  google: {
    create: 'Stjórnborð → Apps → Web and mobile apps → Add app → Add custom SAML app.',
    addresses: 'Haldið áfram í Service provider details og hakið við Signed response.',
    entityId: 'Entity ID',
    acsUrl: 'ACS URL',
    claims:
      'Name ID: snið PERSISTENT, Basic information > Primary email. Attribute mapping: Primary email → email, First name → firstName, Last name → lastName.',
    people:
      'User access: virkið forritið fyrir þær einingar sem mega nota það. Það getur tekið Google allt að sólarhring.',
    metadata:
      'Google birtir enga slóð: veljið Download metadata og svo skrána hér. Prófið síðan héðan: Test SAML login hefst hjá Google og svari sem enginn bað um er hafnað.',
  },
  okta: {
    create: 'Opnið Admin → Applications → Create App Integration → SAML 2.0.',
    addresses: 'Configure SAML → General.',
    entityId: 'Auðkenni: Audience URI (SP Entity ID)',
    acsUrl: 'Single sign-on URL',
    claims:
      'Veljið Name ID format Persistent og application username Okta username. Attribute statements: email → user.email, firstName → user.firstName, lastName → user.lastName.',
    people: 'Assignments: bætið við fólki eða hópum sem mega nota þetta.',
    metadata: 'Sign On → afritið Metadata URL, eða opnið slóðina og vistið síðuna sem XML.',
  },
  adfs: {
    create:
      'Opnið AD FS Management → Relying Party Trusts → Add Relying Party Trust → Claims aware → Enter data manually.',
    addresses: 'Virkið stuðning við SAML 2.0 WebSSO og bætið svo auðkenninu við.',
    entityId: 'Auðkenni: Relying party trust identifier',
    acsUrl: 'Svarslóð: Relying party SAML 2.0 SSO service URL',
    claims:
      'Claim issuance policy: E-Mail-Addresses → E-Mail Address, Given-Name → Given Name, Surname → Surname; sendið objectGUID sem Name ID á sniðinu Persistent. Stillið tætialgrímið á SHA-256.',
    people: 'Access control policy: leyfið öllum, eða þeim hópum sem mega nota þetta.',
    metadata:
      'Slóðin er https://netþjónninn-ykkar/FederationMetadata/2007-06/FederationMetadata.xml. Vistið skrána ef netþjónninn er ekki opinn út á netið.',
  },
  keycloak: {
    create: 'Realm ykkar → Clients → Create client → Client type SAML.',
    addresses:
      'Settings: hafið kveikt á Sign assertions. Keys: slökkvið á Client signature required og Encrypt assertions.',
    entityId: 'Client ID',
    acsUrl: 'Valid redirect URIs og Assertion Consumer Service POST Binding URL',
    claims:
      'Opnið Client scopes → dedicated → Add mapper: User Property email → email, firstName → firstName, lastName → lastName. Name ID format: persistent.',
    people: 'Allir í realm mega nota þetta nema auðkenningarflæði segi annað.',
    metadata:
      'Realm settings → General → afritið slóðina á SAML 2.0 Identity Provider Metadata eða vistið síðuna sem XML.',
  },
  onelogin: {
    create: 'Opnið Administration → Applications → Add App → SAML Custom Connector (Advanced).',
    addresses:
      'Configuration: fyllið út bæði gildin og setjið það seinna líka í Recipient og, sem ^…$ með öfugu skástriki framan við hvern punkt, í ACS (Consumer) URL Validator.',
    entityId: 'Auðkenni: Audience (EntityID)',
    acsUrl: 'Svarslóð: ACS (Consumer) URL',
    claims:
      'Parameters: NameID value → OneLogin ID, email → Email, firstName → First Name, lastName → Last Name; hakið alls staðar við Include in SAML assertion. SSO: SAML Signature Algorithm SHA-256.',
    people: 'Access: veljið þau hlutverk (roles) sem mega nota þetta.',
    metadata: 'SSO → Issuer URL er slóð lýsigagnanna; skrána má sækja með More Actions → SAML Metadata.',
  },
  jumpcloud: {
    create:
      'Opnið Admin Portal → SSO Applications → Add New Application → Custom Application → Configure SSO with SAML.',
    addresses:
      'Flipinn SSO. Hakið við Sign Assertion og veljið RSA-SHA256. Setjið eigið heiti í IdP Entity ID, til dæmis slóð vefsins ykkar.',
    entityId: 'Auðkenni: SP Entity ID',
    acsUrl: 'Svarslóð: ACS URL',
    claims:
      'SAMLSubject NameID: gildi sem breytist aldrei, snið persistent. User attributes: email → email, firstName → firstname, lastName → lastname.',
    people: 'User Groups: tengið þá hópa sem mega nota þetta.',
    metadata: 'Virkið með Activate og afritið slóð lýsigagnanna (Copy Metadata URL) eða sækið skrána.',
  },
  other: {
    create: 'Bætið við SAML 2.0 þjónustu (oft kölluð relying party, service provider eða custom app).',
    addresses: 'Skráið þessi tvö gildi. Binding: HTTP-POST.',
    entityId: 'Entity ID, audience eða identifier',
    acsUrl: 'Assertion Consumer Service, reply eða callback URL',
    claims:
      'Sendið netfangið í eigindinu email, og ef vill firstName og lastName. Name ID: persistent og alltaf hið sama fyrir sömu manneskju. Undirritið staðhæfinguna (assertion) með RSA-SHA256.',
    people: 'Hleypið þeim að sem mega nota þetta.',
    metadata: 'Afritið slóð lýsigagnanna eða sækið þau sem XML.',
  },
}
