export interface ThemeStyleProps {
  /** From `companyTheme` of the theme door; it holds only colours that were computed, never a person's text. */
  css: string
  nonce?: string
}

/** A company's variables for the page; put it in the head, after the stylesheet. */
export function ThemeStyle({ css, nonce }: ThemeStyleProps) {
  return (
    <style
      nonce={nonce}
      // Browsers hide the nonce from script, which would otherwise look like a difference from the server.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: quotes in selectors must not be escaped; see `css`.
      dangerouslySetInnerHTML={{ __html: css }}
    />
  )
}
