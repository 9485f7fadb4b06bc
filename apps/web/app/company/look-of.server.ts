import { checkAccent } from '@kara/hubs'
import { companyTheme, HOUSE_COLOUR } from '@kara/ui/theme'
import { previewScope } from './preview-scope.ts'

/** What becomes of a company's colour, or of ours while there is none, with its variables for a preview. */
export function lookOf(accent: string = HOUSE_COLOUR) {
  return { ...checkAccent(accent), css: companyTheme(accent, { scope: `.${previewScope}` }).css }
}
