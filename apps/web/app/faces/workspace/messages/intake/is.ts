import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Upplýsingablað',
  description:
    'Það sem skjólstæðingar eru spurðir fyrir fyrsta tíma. Svörin eru innsigluð: aðeins þið tvö lesið þau.',
  of: 'Fyrir hvaða þjónustu',
  general: 'Öll þjónusta',
  ownForm: '{service}: eigin listi',
  asGeneral:
    'Þessi þjónusta spyr að því sama og öll önnur. Breyttu hér og vistaðu og þá á hún sinn eigin lista.',
  drop: 'Spyrja eins og alls staðar',
  dropped: 'Þessi þjónusta spyr aftur að því sama og öll önnur.',
  version: 'Útgáfa {version}, vistuð {date}',
  versionHint:
    'Við vistun verður til ný útgáfa. Þeir sem hafa þegar verið spurðir halda þeim spurningum sem þeir fengu.',
  none: 'Einskis er spurt enn. Skrifaðu fyrstu spurninguna.',
  question: 'Spurning {number}',
  another: 'Önnur spurning',
  anotherHint: 'Hafðu þetta autt ef blaðið er tilbúið. Eftir vistun bætist við pláss fyrir eina í viðbót.',
  labelEn: 'Spurningin á ensku',
  labelIs: 'Spurningin á íslensku',
  kind: 'Tegund svars',
  kinds: {
    line: 'Stuttur texti',
    text: 'Langur texti',
    choice: 'Eitt af nokkrum',
    scale: 'Kvarði frá 0 til 10',
    consent: 'Samþykki til að haka við',
  },
  options: 'Valkostir, fyrir „Eitt af nokkrum“',
  optionsEn: 'Valkostir á ensku',
  optionsIs: 'Valkostir á íslensku',
  optionsHint: 'Einn í línu, í sömu röð á báðum málum; aðeins fyrir „Eitt af nokkrum“.',
  required: 'Þarf að svara',
  forRequests: 'Spyrja strax með beiðni',
  forRequestsHint: 'Þar sem óskað er eftir tíma: áður en þú ákveður þig og áður en nokkuð er bókað.',
  hours: 'Þarf að liggja fyrir tímann',
  hoursHint:
    '0: tekið er við svörum þar til tíminn hefst. Annars sér skjólstæðingurinn frestinn og er minntur á degi áður en hann rennur út. Bókunin stendur hvort sem er.',
  hoursUnit: 'klst. fyrir',
  hoursProblem:
    'Skrifaðu hve mörgum klukkustundum fyrir tímann svörin þurfa að liggja fyrir: heila tölu frá 0 til 168.',
  remove: 'Fjarlægja spurningu {number}',
  save: 'Vista sem nýja útgáfu',
  saving: 'Vista…',
  saved: 'Vistað. Nýir skjólstæðingar eru spurðir svona héðan í frá.',
  problem: 'Ekki tókst að vista',
  languages: 'Spurning {number}: skrifaðu hana á báðum málum.',
  choices:
    'Spurning {number}: gefðu tvo til tólf valkosti, jafnmarga á ensku og íslensku, hvern í mesta lagi 300 stafi.',
  empty: 'Að minnsta kosti ein spurning þarf að vera á blaðinu.',
  tooMany: 'Mest geta verið 20 spurningar á blaðinu.',
}
