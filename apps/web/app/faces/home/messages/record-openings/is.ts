import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hver opnaði skrána þína',
  lead: 'Fagaðilinn þinn skrifar nótur sem enginn annar les. Hér sérðu hvenær hann opnaði þær eða það sem þú skrifaðir honum. Hvergi er skráð hvað var lesið.',
  back: 'Tímar',
  none: 'Enginn hefur opnað neitt enn',
  noneText: 'Um leið og fagaðili opnar nótu um þig eða svörin þín sést það hér.',
  nobody: 'Fagaðili sem er hættur',
  kind: {
    note: 'opnaði nótu um þig',
    answers: 'opnaði svörin þín á upplýsingablaðinu',
    wellbeing: 'skoðaði hvernig þú sagðir að þér liði',
    request: 'opnaði það sem þú skrifaðir með beiðninni',
    taken_along: 'vistaði alla skrána þína, til varðveislu',
    resealing: 'færði skrána þína undir annan lykil, án þess að lesa hana',
  },
  link: 'Hver opnaði skrána þína',
}
