export const is = {
  question: 'Hefur fólk skráð sig inn á annan hátt hingað til?',
  hint: 'Ef fyrirtækið skiptir um auðkenningarkerfi velurðu fyrri innskráninguna: þá finna allir aðganginn sinn, eftir netfangi og nafni. Enginn missir bókanir eða einingar.',
  none: 'Nei, báðar eru til hlið við hlið',
  instead: 'Já, um {label}; þessi kemur í staðinn',
  summary: 'Kemur í stað annarrar innskráningar',
  until:
    'Hún kemur í stað {label} til {date}: þau sem starfa enn hjá ykkur komast í aðganginn sem þau áttu þar, eftir netfangi og nafni.',
  unlike:
    'Þau sem heita öðru nafni hér, eða starfa sjálf með okkur, skrá sig einu sinni inn um fyrri innskráninguna og svo um þessa. Hafið kveikt á hinni fram að því.',
  save: 'Vista',
  placed: 'Hún kemur í stað {label}: fólk finnur aðganginn sem það átti þar.',
} as const
