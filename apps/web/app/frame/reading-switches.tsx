import { localeNames, locales, useLocale, useWords } from '@kara/language'
import { LanguageSwitch, ThemeSwitch } from '@kara/ui'
import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { RootData } from '../root.server.ts'
import { useFrame } from './frame.tsx'
import { frameMessages } from './frame-messages.ts'

/** Language and look, for the foot of every face. They work without any script. */
export function ReadingSwitches() {
  const words = useWords(frameMessages)
  const locale = useLocale()
  const frame = useFrame()
  const theme = useRouteLoaderData<RootData>('root')?.reader.theme ?? frame.theme
  const { pathname, search } = useLocation()
  const hiddenFields = [{ name: 'to', value: `${pathname}${search}` }]
  return (
    <>
      <LanguageSwitch
        label={words('language')}
        action="/preferences"
        name="locale"
        current={locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        hiddenFields={hiddenFields}
      />
      <ThemeSwitch
        label={words('theme.label')}
        action="/preferences"
        current={theme}
        labels={{
          system: words('theme.system'),
          light: words('theme.light'),
          dark: words('theme.dark'),
        }}
        hiddenFields={hiddenFields}
      />
    </>
  )
}
