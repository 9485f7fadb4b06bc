import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Nýtt starfsfólk og fólk sem hættir',
  description:
    'Notendaskrá fyrirtækisins segir okkur hverjir vinna hjá ykkur (SCIM 2.0). Sá sem hættir er skráður út innan mínútu. Skráin fær aldrei að vita hver notar vefinn.',
  domainFirst: 'Staðfestu fyrst lén',
  domainFirstWhy: 'Notendaskrá getur aðeins talað fyrir netföng á lénum sem staðfest er að séu ykkar.',
  toDomains: 'Fara í lén',
  none: 'Engin notendaskrá er tengd',
  noneWhy:
    'Án hennar telst fólk starfsfólk hér þar til þið segið annað. Með henni missir sá sem þið lokið á í vinnunni líka aðgang hér.',
  kind: {
    entra: 'Microsoft Entra ID',
    okta: 'Okta',
    onelogin: 'OneLogin',
    jumpcloud: 'JumpCloud',
    generic: 'Önnur notendaskrá',
  },
  how: {
    entra:
      'Í Entra: Enterprise applications, forritið ykkar, Provisioning, Automatic. Límdu slóðina í „Tenant URL“ og lykilinn í „Secret token“ og veldu svo „Test connection“. Slepptu hópum.',
    okta: 'Í Okta: forritið ykkar, Provisioning, SCIM. Límdu slóðina í „Base URL“, notaðu userName sem auðkenni, veldu „HTTP header“ og límdu lykilinn. Kveiktu á stofnun, uppfærslu og lokun notenda.',
    onelogin:
      'Í OneLogin: SCIM-forritið ykkar, Configuration. Límdu slóðina í „SCIM Base URL“ og lykilinn í „SCIM Bearer Token“ og virkjaðu svo tenginguna og provisioning.',
    jumpcloud:
      'Í JumpCloud: forritið ykkar, Identity Management. Límdu slóðina í „Base URL“ og lykilinn í „Token Key“, veldu „Test connection“ og virkjaðu.',
    generic:
      'Í stillingum notendaskrárinnar fyrir provisioning: límdu slóðina sem SCIM 2.0 grunnslóð og lykilinn sem bearer token. Hafðu vinnunetfangið í userName.',
  },
  state: { waiting: 'Hefur ekki heyrst', heard: 'Virk', quiet: 'Þögul' },
  heard: 'Heyrðist síðast {when}',
  neverHeard:
    'Hún hefur ekki haft samband enn. Flestar notendaskrár gera það innan klukkustundar frá virkjun.',
  quiet:
    'Hún hefur ekki haft samband í meira en tvo daga. Athugaðu í notendaskránni hvort provisioning sé enn virkt.',
  counts: 'Hún hefur sagt okkur frá {active} sem vinna hjá ykkur og {ended} sem eru hætt.',
  endpoint: 'Slóð (SCIM-grunnslóð)',
  token: 'Lykill',
  tokenAge: 'Lykillinn var búinn til {when}.',
  handedTitle: 'Afritaðu lykilinn núna: hann birtist aðeins einu sinni',
  handedWhy: 'Við geymum aðeins fingrafar hans. Ef hann glatast má búa til nýjan hér.',
  renew: 'Búa til nýjan lykil',
  renewWhat:
    'Núverandi lykill hættir strax að virka. Þar til sá nýi er kominn í notendaskrána fréttum við ekki af nýju fólki eða fólki sem hættir.',
  renewConfirm: 'Búa til nýjan lykil fyrir {label}',
  end: 'Aftengja',
  endWhat:
    'Við hlustum ekki lengur á þessa notendaskrá. Þau sem hættu samkvæmt henni eru hætt; öll önnur halda aðgangi þar til þið segið annað.',
  endConfirm: 'Aftengja {label}',
  ended: '{label} hefur verið aftengd.',
  addTitle: 'Tengja notendaskrá',
  addWhat: 'Þú færð slóð og lykil sem tölvudeildin límir inn í notendaskrána.',
  product: 'Notendaskrá',
  label: 'Heiti',
  labelHint: 'Svo þú þekkir hana hér.',
  add: 'Tengja',
  adding: 'Tengi…',
  back: 'Innskráning fyrirtækisins',
  copy: 'Afrita',
  copied: 'Afritað',
}
