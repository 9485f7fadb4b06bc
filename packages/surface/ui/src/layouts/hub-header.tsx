import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { HeroArt } from './hero-art.tsx'
import { NavigationBar, type NavigationItem } from './navigation.tsx'

export interface HubHeaderProps {
  companyName: string
  logoUrl?: string
  /** The hub's own start. */
  href: string
  navigationLabel: string
  /** Few: the professionals, how it works, privacy. Hidden on phones, where the footer has them. */
  navigation?: readonly NavigationItem[]
  /** Credits, sign-in or account. */
  account?: ReactNode
}

/** The head of a company's hub: its logo, never ours. */
export function HubHeader({
  companyName,
  logoUrl,
  href,
  navigationLabel,
  navigation,
  account,
}: HubHeaderProps) {
  return (
    <header className="border-line border-b bg-raised">
      <div className="mx-auto flex min-h-16 w-full max-w-page items-center gap-4 px-4 sm:px-6 lg:min-h-18">
        <Brand href={href} name={companyName} logoUrl={logoUrl} />
        {navigation?.length ? (
          <div className="ml-4 hidden md:block">
            <NavigationBar label={navigationLabel} items={navigation} />
          </div>
        ) : null}
        <div className="ml-auto flex items-center gap-2">{account}</div>
      </div>
    </header>
  )
}

export interface HubHeroProps {
  title: ReactNode
  /** The company's own words of welcome. */
  text: ReactNode
  actions?: ReactNode
  /** Short promises with drawings: confidential, paid by the company. */
  promises?: ReactNode
}

/** The welcome on a hub's first page, on the company's faintest tint. */
export function HubHero({ title, text, actions, promises }: HubHeroProps) {
  return (
    <div className="relative overflow-hidden border-line border-b bg-accent-wash">
      <HeroArt />
      <div className="relative mx-auto flex w-full max-w-page flex-col gap-5 px-4 pt-10 pb-24 sm:px-6 sm:pb-12 lg:py-20">
        <h1 className="max-w-[22ch] text-3xl">{title}</h1>
        <div className="max-w-[46ch] text-ink-quiet text-lg">{text}</div>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
        {promises ? (
          <div className="flex flex-wrap gap-x-6 gap-y-2 pt-1 text-ink-quiet text-sm">{promises}</div>
        ) : null}
      </div>
    </div>
  )
}
