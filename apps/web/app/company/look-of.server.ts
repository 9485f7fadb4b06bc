import { checkAccent } from '@kara/hubs'
import { companyTheme } from '@kara/ui/theme'
import { previewScope } from './preview-scope.ts'

/** What becomes of a company's colour, with its variables for a preview. */
export function lookOf(accent: string) {
  return { ...checkAccent(accent), css: companyTheme(accent, { scope: `.${previewScope}` }).css }
}
