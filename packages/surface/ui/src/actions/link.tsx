import { type ComponentPropsWithoutRef, createContext, type ElementType, forwardRef, useContext } from 'react'
import { classNames } from '../class-names.ts'

const LinkComponent = createContext<ElementType | null>(null)

export interface LinkProviderProps {
  /** The router's link, which takes `to`; every component of the design system then navigates through it. */
  link: ElementType
  children: React.ReactNode
}

/** Put once around the app so that links inside components navigate without a full page load. */
export function LinkProvider({ link, children }: LinkProviderProps) {
  return <LinkComponent.Provider value={link}>{children}</LinkComponent.Provider>
}

export interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  href: string
  /** Overrides the provider's link for this one; `'a'` forces a plain document request. */
  as?: ElementType
  /** Changes a part of the page, such as the chosen day: the router leaves the page where it is scrolled. */
  keepsScroll?: boolean
}

const staysInside = (href: string) => href.startsWith('/') || href.startsWith('?') || href.startsWith('.')

/** An unstyled link: the router's for addresses of this site, a plain `<a>` for everything else. */
export const Link = forwardRef<HTMLAnchorElement, LinkProps>(function Link(
  { as, href, keepsScroll, ...rest },
  ref,
) {
  const provided = useContext(LinkComponent)
  const Chosen = as ?? (staysInside(href) && !rest.download ? provided : null)
  if (!Chosen || Chosen === 'a') return <a ref={ref} href={href} {...rest} />
  return <Chosen ref={ref} to={href} preventScrollReset={keepsScroll} {...rest} />
})

/** A link inside a sentence. */
export const TextLink = forwardRef<HTMLAnchorElement, LinkProps>(function TextLink(
  { className, ...rest },
  ref,
) {
  return (
    <Link
      ref={ref}
      className={classNames(
        'rounded-sm font-medium text-accent-ink underline decoration-from-font underline-offset-[0.2em] hover:decoration-2',
        className,
      )}
      {...rest}
    />
  )
})
