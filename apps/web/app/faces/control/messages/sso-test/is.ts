import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Prófa innskráningu',
  heading: 'Prófun á {label}',
  description: 'Prófun skráir engan inn og breytir engu fyrir fólkið ykkar.',
  back: 'Innskráning fyrirtækisins',
  start: 'Prófa innskráningu',
  again: 'Prófa aftur',
  none: 'Ekki prófuð enn',
  noneWhy: 'Þú ferð til auðkenningarkerfisins og kemur aftur hingað með niðurstöðuna.',
  startedAt: 'Síðasta prófun hófst {when}.',
  outdated: 'Tengingunni var breytt eftir þessa prófun. Prófaðu hana aftur.',
  passedTitle: 'Prófunin tókst',
  passedWhy: 'Nú er hægt að virkja tenginguna.',
  passedByLink: 'Sá sem sendi þér hlekkinn getur nú virkjað tenginguna. Þínum hluta er lokið.',
  openTitle: 'Prófunin hefur ekki skilað sér',
  openWhy:
    'Vafrinn fór til auðkenningarkerfisins og kom ekki til baka. Hafi kerfið sýnt villu þarf að laga hana þar.',
  mustAct: 'Þessi þurfa að laga það: {who}.',
  reference: 'Tilvísunarnúmer {reference}.',
  who: {
    user: 'þú',
    company_it: 'tölvudeildin ykkar',
    hr: 'umsjónarmaður hér',
    support: 'þjónustan okkar',
    engineers: 'forritarar okkar',
  },
  toSwitch: 'Halda áfram og virkja',
  checksTitle: 'Hvað var athugað',
  states: { passed: 'Í lagi', failed: 'Ekki í lagi', unknown: 'Ekki náð', advice: 'Ábending' },
  checks: {
    returned: {
      title: 'Auðkenningarkerfið sendi svar',
      fix: 'Skoðaðu skilaboðin á síðu kerfisins; forritinu kann að vera óúthlutað.',
    },
    trusted: {
      title: 'Svarið er undirritað, nýtt og ætlað okkur',
      fix: 'Berðu auðkenni, svarslóð og skírteini saman við leiðbeiningarnar.',
    },
    address: { title: 'Því fylgir eitt netfang', fix: 'Sendið vinnunetfangið einu sinni í eigindinu email.' },
    domain: {
      title: 'Netfangið er á staðfestu léni',
      fix: 'Prófaðu með aðgangi úr fyrirtækinu eða staðfestu lénið fyrst.',
    },
    subject: { title: 'Því fylgir varanlegt auðkenni', fix: 'Sendið varanlegt Name ID (persistent).' },
    names: {
      title: 'Því fylgja fornafn og eftirnafn',
      fix: 'Ekki skylda. Án þeirra skrifar fólk nafn sitt sjálft.',
    },
  },
  claimsTitle: 'Það sem auðkenningarkerfið sendi',
  claimsWhat: 'Aðeins heiti eiginda; gildi þeirra eru ekki geymd.',
  attributes: 'Eigindi',
  emailFrom: 'Netfang lesið úr',
  firstName: 'Fornafn',
  lastName: 'Eftirnafn',
  received: 'Barst',
  missing: 'Vantar',
  nameIdFormat: 'Snið auðkennis',
  signed: 'Undirritaðir hlutar',
}
