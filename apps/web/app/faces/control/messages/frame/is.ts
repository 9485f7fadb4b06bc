import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fyrirtækið þitt hjá Kara',
  switch: 'Skipta um fyrirtæki',
  pastSignIn: 'Þú fórst fram hjá innskráningu fyrirtækisins',
  pastSignInWhat:
    'Aðeins stillingar hennar eru opnar, í hálfan sólarhring í mesta lagi. Komdu innskráningunni í lag, prófaðu hana og skráðu þig út. Svo skráirðu þig inn eins og venjulega.',
  proven: 'Þú hefur sýnt að þetta sért þú',
  provenWhat: 'Engu hefur verið breytt enn. Ýttu aftur á hnappinn; þú hefur tíu mínútur.',
  groups: { access: 'Hverjir og hversu mikið', hub: 'Miðstöðin', company: 'Fyrirtækið' },
  places: {
    overview: 'Yfirlit',
    reports: 'Skýrslur',
    domains: 'Lén',
    signIn: 'Innskráning (SSO)',
    roster: 'Starfsfólk',
    credits: 'Einingar',
    branding: 'Slóð og útlit',
    professionals: 'Fagaðilar',
    sessionRules: 'Reglur um tíma',
    publish: 'Birting',
    people: 'Umsjónarmenn',
  },
}
