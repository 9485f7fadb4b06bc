import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Aðgangur netfangs',
  description:
    'Fyrir þann sem gefur upp netfangið sitt: hvernig aðgangurinn opnast og eftir hverju hann bíður. Hvernig hann er notaður sést hvergi hér.',
  ask: 'Fletta upp aðgangi',
  askText: 'Nafn þitt og ástæðan geymast í atvikaskránni. Netfangið er ekki geymt.',
  email: 'Netfang',
  reason: 'Hvers vegna þú flettir upp',
  reasonHint: 'Til dæmis: segir að enginn kóði berist, mál 4711.',
  show: 'Sýna aðganginn',
  looking: 'Leita…',
  none: 'Enginn aðgangur er með {email}',
  noneText: 'Biddu um annað netfang viðkomandi: einkanetfang eða vinnunetfang.',
  since: 'Aðgangur frá {date}',
  addresses: 'Netföng',
  kinds: { private: 'einkanetfang hjá {domain}', work: 'vinnunetfang hjá {domain}' },
  proven: 'Staðfest {date}',
  unproven: 'Óstaðfest',
  password: 'Lykilorð',
  passwordSet: 'Sett {date}',
  noPassword: 'Ekkert',
  company: 'Innskráning fyrirtækis',
  noCompany: 'Ótengd',
  linked: 'tengd {date}',
  factors: 'Eigin vörn',
  factorsAre:
    '{passkeys, plural, =0 {Enginn aðgangslykill} one {# aðgangslykill} other {# aðgangslyklar}}, {eid, select, yes {rafræn skilríki} other {engin rafræn skilríki}}',
  terms: 'Skilmálar',
  accepted: 'Samþykkt',
  noTerms: 'Engir enn: nýskráningu var ekki lokið',
  acceptedOne: '{audience}: útgáfa {version}, {when}',
  audiences: { client: 'skjólstæðingur', professional: 'fagaðili', company: 'fyrirtæki' },
  waiting: 'Nýrri útgáfa bíður samþykkis sem',
  never: 'Þjónustuver sér hvorki bókanir, minnispunkta, skilaboð né greiðslur.',
}
