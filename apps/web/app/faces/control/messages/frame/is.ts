import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fyrirtækið þitt hjá Kara',
  switch: 'Skipta um fyrirtæki',
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
