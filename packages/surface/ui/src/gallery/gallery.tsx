import * as Ui from '../index.ts'
import { companyTheme, HOUSE_COLOUR } from '../theme.ts'
import { BookingSamples } from './booking-samples.tsx'
import { EntrySample, HomeSample, HubSample, ProfileSample } from './client-faces.tsx'
import { ControlSamples } from './control-samples.tsx'
import { DataSamples } from './data-samples.tsx'
import { type GalleryLanguage, GalleryLanguageProvider, portraitUrl, Sample } from './sample.tsx'
import { ConsoleSample, ControlSample, WorkspaceSample } from './staff-faces.tsx'
import { SurfaceSamples } from './surface-samples.tsx'

/** Three companies' colours: calm, plain and hard. */
export const GALLERY_COLOURS = [HOUSE_COLOUR, '#1d4ed8', '#fff3b0'] as const

/** The gallery's pages: every component, or one whole face. */
export const GALLERY_PARTS = [
  'components',
  'hub',
  'profile',
  'entry',
  'home',
  'control',
  'workspace',
  'console',
] as const

export type GalleryPart = (typeof GALLERY_PARTS)[number]

export interface GalleryProps {
  language?: GalleryLanguage
  /** Put on the outermost element, so that it also shows inside another page. */
  theme?: 'light' | 'dark' | 'system'
  colour?: string
  part?: GalleryPart
  density?: 'roomy' | 'dense'
  nonce?: string
}

const FACES = {
  hub: HubSample,
  profile: ProfileSample,
  entry: EntrySample,
  home: HomeSample,
  control: ControlSample,
  workspace: WorkspaceSample,
  console: ConsoleSample,
} as const

function Colours() {
  return (
    <Sample id="colours" name="companyTheme">
      <div className="grid gap-4 lg:grid-cols-3">
        {GALLERY_COLOURS.map((hex, index) => {
          const theme = companyTheme(hex)
          return (
            <div
              key={hex}
              className={`gallery-colour-${index} flex flex-col gap-3 rounded-xl border border-line bg-accent-wash p-card`}
            >
              <div className="flex items-center gap-3">
                <span data-drawn className="size-8 rounded-full border border-line-strong bg-brand" />
                <code className="font-mono text-sm">
                  {hex}
                  {theme.adjusted ? ` → ${theme.nearestPassing}` : ''}
                </code>
              </div>
              <div className="flex flex-wrap items-center gap-2">
                <Ui.Button variant="primary">{theme.nearestPassing}</Ui.Button>
                <Ui.Badge tone="accent">accent-soft</Ui.Badge>
                <Ui.TextLink href="#colours">accent-ink</Ui.TextLink>
              </div>
              <div className="grid grid-cols-5 gap-2">
                {['Ása Ek', 'Björn Ý', 'Dís Ó', 'Eir Úa', 'Finn Þ'].map((name) => (
                  <Ui.Portrait key={name} name={name} />
                ))}
              </div>
            </div>
          )
        })}
      </div>
      <div className="grid grid-cols-5 gap-2 sm:grid-cols-10">
        {Ui.DEMO_PORTRAIT_KEYS.map((key) => (
          <Ui.Portrait key={key} name={key} src={portraitUrl(key)} alt={key} />
        ))}
      </div>
    </Sample>
  )
}

/** Every component in every state, or one whole face, in either language and look. */
export function Gallery(props: GalleryProps) {
  const {
    language = 'en',
    theme = 'system',
    colour = HOUSE_COLOUR,
    part = 'components',
    density = 'roomy',
    nonce,
  } = props
  const css = [
    companyTheme(colour, { scope: '.gallery' }).css,
    ...GALLERY_COLOURS.map((hex, index) => companyTheme(hex, { scope: `.gallery-colour-${index}` }).css),
  ].join('\n')
  const Face = part === 'components' ? null : FACES[part]
  return (
    <GalleryLanguageProvider value={language}>
      <Ui.ThemeStyle css={css} nonce={nonce} />
      <div
        lang={language}
        data-theme={theme === 'system' ? undefined : theme}
        data-density={density}
        className="gallery min-h-dvh bg-surface text-ink"
      >
        {Face ? (
          <Face />
        ) : (
          <main className="mx-auto flex max-w-page flex-col gap-10 px-4 py-8 sm:px-6">
            <h1 className="text-3xl">Kara Hubs</h1>
            <Colours />
            <ControlSamples />
            <SurfaceSamples />
            <BookingSamples />
            <DataSamples />
          </main>
        )}
      </div>
    </GalleryLanguageProvider>
  )
}
