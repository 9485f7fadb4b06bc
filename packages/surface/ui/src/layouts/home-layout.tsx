import type { ReactNode } from 'react'
import { BottomBar, NavigationBar, type NavigationItem } from './navigation.tsx'
import { MAIN_ID, SkipLink } from './skip-link.tsx'

export interface HomeLayoutProps {
  skipLabel: string
  /** Name of the navigation for assistive technology. */
  navigationLabel: string
  /** Five at most. */
  navigation: readonly NavigationItem[]
  /** The house-and-heart back to the hub, or the product's name. */
  brand: ReactNode
  /** Account menu, language, look. */
  account?: ReactNode
  banner?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** A client's own dashboard: navigation under the thumb on phones, in the head on wider pages. */
export function HomeLayout(props: HomeLayoutProps) {
  const { skipLabel, navigationLabel, navigation, brand, account, banner, footer, children } = props
  return (
    <div
      data-density="roomy"
      className="flex min-h-dvh flex-col pb-[calc(3.75rem+env(safe-area-inset-bottom))] md:pb-0"
    >
      <SkipLink label={skipLabel} />
      <header className="border-line border-b bg-raised">
        <div className="mx-auto flex min-h-16 w-full max-w-page items-center gap-4 px-4 sm:px-6">
          {brand}
          <div className="hidden grow justify-center md:flex">
            <NavigationBar label={navigationLabel} items={navigation} />
          </div>
          <div className="ml-auto flex items-center gap-2">{account}</div>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="grow outline-none">
        {banner}
        <div className="mx-auto w-full max-w-4xl px-4 py-7 sm:px-6 lg:py-10">{children}</div>
      </main>
      {footer}
      <BottomBar label={navigationLabel} items={navigation} />
    </div>
  )
}
