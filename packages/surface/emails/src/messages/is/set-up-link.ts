import type { SameMessages } from '@kara/language'
import type { setUpLink as english } from '../en/set-up-link.ts'

export const setUpLink: SameMessages<typeof english> = {
  subject: 'Innskráning sem þarf að setja upp',
  preview: 'Auðkenningarkerfið ykkar vantar eitt forrit; skrefin eru á bak við tengilinn.',
  title: 'Tengdu innskráninguna',
  what: 'Samstarfsfólk þitt hjá {company} biður þig að tengja auðkenningarkerfið ykkar svo að fólk geti skráð sig inn með vinnuaðganginum.',
  how: 'Á bak við tengilinn eru skrefin fyrir Entra ID, Google Workspace, Okta og fleiri kerfi, með öllum gildum sem þarf að afrita, og prófun sem sýnir hverju þarf enn að breyta. Þú þarft engan aðgang og enginn verður neins var fyrr en samstarfsfólk þitt virkjar innskráninguna. Þetta tekur um tíu mínútur.',
  action: 'Hefja uppsetninguna',
  life: 'Tengillinn gildir í {days} daga fyrir þetta eina verk. Nýrri tengill ógildir hann. Sendu hann aðeins áfram til þess sem sér um uppsetninguna.',
  reason:
    'Þú færð þetta eina bréf af því að sá sem stýrir uppsetningunni hjá fyrirtækinu skrifaði netfangið þitt.',
}
