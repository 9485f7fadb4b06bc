import { LanguageProvider, translator } from '@kara/language'
import { LinkProvider } from '@kara/ui'
import {
  Link,
  Links,
  Meta,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import type { RootData } from '../root.server.ts'
import { themeStyleId, useFrame } from './frame.tsx'
import { frameMessages } from './frame-messages.ts'
import { keepEarlyScript } from './until-alive.tsx'

// Tells the server in which zone to write times. It decides nothing but that.
const zoneScript =
  "document.cookie='zone='+encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)+';path=/;max-age=31536000;samesite=lax'+(location.protocol==='https:'?';secure':'')"

/** The document around every page: language, look, scripts by nonce. */
export function HtmlDocument({ children }: { children: ReactNode }) {
  const frame = useFrame()
  const { locale, timeZone, theme } = useRouteLoaderData<RootData>('root')?.reader ?? frame
  const hasFailed = Boolean(useRouteError())
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} data-zone={timeZone}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <link rel="icon" href="/favicon.ico" sizes="any" />
        {hasFailed ? (
          <title>{`${translator(locale, frameMessages)('error.pageTitle')} · Kara`}</title>
        ) : (
          <Meta />
        )}
        <Links />
        <style
          id={themeStyleId}
          nonce={frame.nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: CSS that we compute from a six-digit colour.
          dangerouslySetInnerHTML={{ __html: frame.themeCss }}
        />
        <script
          nonce={frame.nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: two constants of this folder.
          dangerouslySetInnerHTML={{ __html: `${zoneScript};${keepEarlyScript}` }}
        />
      </head>
      <body>
        <LanguageProvider locale={locale} timeZone={timeZone}>
          <LinkProvider link={Link}>{children}</LinkProvider>
        </LanguageProvider>
        <ScrollRestoration nonce={frame.nonce} />
        <Scripts nonce={frame.nonce} />
      </body>
    </html>
  )
}
