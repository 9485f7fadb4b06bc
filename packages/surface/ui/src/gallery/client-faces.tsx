import { CalendarDays, HeartHandshake, House, ListTodo, Lock, Search, UserRound, Wallet } from 'lucide-react'
import * as Ui from '../index.ts'
import {
  SampleCountdown,
  SampleCredits,
  SampleProfessionals,
  SampleSession,
  SampleSlotPicker,
} from './booking-samples.tsx'
import { portraitUrl, useSay } from './sample.tsx'

function Settings() {
  const say = useSay()
  return (
    <>
      <Ui.LanguageSwitch
        label={say('Language', 'Tungumál')}
        action="/language"
        current={say('en', 'is')}
        options={[
          { value: 'en', label: 'English' },
          { value: 'is', label: 'Íslenska' },
        ]}
      />
      <Ui.ThemeSwitch
        label={say('Look', 'Útlit')}
        action="/theme"
        current="system"
        labels={{
          system: say('As the device', 'Eins og tækið'),
          light: say('Light', 'Ljóst'),
          dark: say('Dark', 'Dökkt'),
        }}
      />
    </>
  )
}

function Footer() {
  const say = useSay()
  return (
    <Ui.CrisisFooter
      title={say('If you need help now', 'Ef þú þarft hjálp núna')}
      text={say(
        'These lines answer at once and have nothing to do with your employer.',
        'Þessi númer svara strax og tengjast ekki vinnuveitandanum.',
      )}
      contacts={[
        {
          number: '1717',
          href: 'tel:1717',
          name: say('Red Cross helpline', 'Hjálparsími Rauða krossins'),
          hours: say('day and night', 'allan sólarhringinn'),
        },
        {
          number: '112',
          href: 'tel:112',
          name: say('Emergency', 'Neyðarlínan'),
          hours: say('day and night', 'allan sólarhringinn'),
        },
        { number: '1700', href: 'tel:1700', name: say('Health advice', 'Læknavaktin') },
      ]}
      linksLabel={say('More', 'Meira')}
      links={[
        { href: '/privacy', label: say('What your employer sees', 'Hvað vinnuveitandinn sér') },
        { href: '/terms', label: say('Terms', 'Skilmálar') },
      ]}
      settings={<Settings />}
      colophon="Kara Hubs"
    />
  )
}

function HubHead() {
  const say = useSay()
  return (
    <Ui.HubHeader
      companyName="Fjallasýn"
      href="/"
      navigationLabel={say('Main', 'Aðalvalmynd')}
      navigation={[
        { href: '/', label: say('Professionals', 'Fagfólk'), isCurrent: true },
        { href: '/how', label: say('How it works', 'Svona virkar þetta') },
      ]}
      account={
        <>
          <Ui.Badge tone="accent">{say('3 credits', '3 inneignir')}</Ui.Badge>
          <Ui.ButtonLink href="/home">{say('Sign in', 'Skrá inn')}</Ui.ButtonLink>
        </>
      }
    />
  )
}

/** The first page of a hub. */
export function HubSample() {
  const say = useSay()
  return (
    <Ui.HubLayout
      skipLabel={say('To the content', 'Beint í efni')}
      header={<HubHead />}
      footer={<Footer />}
      hero={
        <Ui.HubHero
          title={say('Someone to talk to, paid for by Fjallasýn', 'Einhver að tala við, í boði Fjallasýnar')}
          text={say(
            'Five sessions a year for you. We never learn that you came.',
            'Fimm tímar á ári fyrir þig. Við fáum aldrei að vita að þú komst.',
          )}
          promises={
            <>
              <span className="flex items-center gap-2">
                <Lock aria-hidden className="size-4" />
                {say('Confidential', 'Í trúnaði')}
              </span>
              <span className="flex items-center gap-2">
                <HeartHandshake aria-hidden className="size-4" />
                {say('Licensed professionals', 'Löggilt fagfólk')}
              </span>
            </>
          }
        />
      }
    >
      <div className="flex flex-col gap-6">
        <Ui.FilterBar
          label={say('Find a professional', 'Finna fagmann')}
          action="/"
          openLabel={say('Filters', 'Síur')}
          activeCount={1}
          sheetTitle={say('Filters', 'Síur')}
          applyLabel={say('Show', 'Sýna')}
          clear={{ href: '/', label: say('Clear filters', 'Hreinsa síur') }}
          result={say('12 professionals', '12 fagaðilar')}
          chosen={[
            { label: say('Sleep', 'Svefn'), href: '/', removeLabel: say('Without sleep', 'Án svefns') },
          ]}
          order={{
            label: say('Order', 'Röð'),
            choices: [
              { label: say('Soonest free', 'Fyrst laust'), href: '/', isCurrent: true },
              { label: say('Name', 'Nafn'), href: '/?sort=name', isCurrent: false },
            ],
          }}
          search={
            <Ui.TextInput
              type="search"
              name="q"
              icon={Search}
              aria-label={say('Search', 'Leita')}
              placeholder={say('Topic or name', 'Efni eða nafn')}
            />
          }
        >
          {[
            [say('Topic', 'Efni'), say('Any topic', 'Öll efni'), 'topic'],
            [say('Language', 'Tungumál'), say('Any language', 'Öll tungumál'), 'language'],
            [say('Where', 'Hvar'), say('Anywhere', 'Hvar sem er'), 'format'],
            [say('Next free', 'Næst laust'), say('Any time', 'Hvenær sem er'), 'when'],
          ].map(([label = '', any = '', name = '']) => (
            <Ui.Select key={name} name={name} aria-label={label} placeholder={any} options={[]} />
          ))}
        </Ui.FilterBar>
        <h2 className="sr-only">{say('Professionals', 'Fagfólk')}</h2>
        <SampleProfessionals />
      </div>
    </Ui.HubLayout>
  )
}

/** A professional's profile in a hub, with a held time. */
export function ProfileSample() {
  const say = useSay()
  return (
    <Ui.HubLayout
      skipLabel={say('To the content', 'Beint í efni')}
      header={<HubHead />}
      footer={<Footer />}
      banner={
        <div className="flex flex-wrap items-center justify-center gap-3 border-line border-b bg-raised px-4 py-2">
          <SampleCountdown />
          <Ui.TextLink href="/book">{say('Finish booking', 'Ljúka bókun')}</Ui.TextLink>
        </div>
      }
    >
      <Ui.SplitView
        aside={
          <Ui.Card>
            <SampleSlotPicker />
          </Ui.Card>
        }
      >
        <div className="flex gap-5">
          <div className="w-28 shrink-0 sm:w-44">
            <Ui.Portrait name="Hjalti Berg" src={portraitUrl('lava')} isEager />
          </div>
          <Ui.PageHeader
            back={{ href: '/', label: say('All professionals', 'Allt fagfólk') }}
            title="Hjalti Berg"
            description={say(
              'Psychologist, 14 years in practice. Anxiety, sleep and the strain of work.',
              'Sálfræðingur í 14 ár. Kvíði, svefn og álag í starfi.',
            )}
          />
        </div>
        <Ui.Section title={say('How I work', 'Svona vinn ég')}>
          <p className="max-w-prose">
            {say(
              'We begin with what weighs most right now and agree on one small thing to try before we meet again.',
              'Við byrjum á því sem vegur þyngst núna og komum okkur saman um eitt lítið skref fram að næsta tíma.',
            )}
          </p>
        </Ui.Section>
      </Ui.SplitView>
    </Ui.HubLayout>
  )
}

/** A client's own dashboard. */
export function HomeSample() {
  const say = useSay()
  return (
    <Ui.HomeLayout
      skipLabel={say('To the content', 'Beint í efni')}
      navigationLabel={say('Main', 'Aðalvalmynd')}
      brand={<Ui.Brand href="/" name="Fjallasýn" caption={say('Back to the hub', 'Aftur á vefinn')} />}
      account={<Ui.Avatar name="Þórdís Æsa Jónsdóttir" />}
      navigation={[
        { href: '/home', label: say('Home', 'Heim'), icon: House, isCurrent: true },
        { href: '/sessions', label: say('Sessions', 'Tímar'), icon: CalendarDays },
        {
          href: '/tasks',
          label: say('Tasks', 'Verkefni'),
          icon: ListTodo,
          count: 1,
          countLabel: say('1 open task', '1 opið verkefni'),
        },
        { href: '/payments', label: say('Payments', 'Greiðslur'), icon: Wallet },
        { href: '/profile', label: say('Profile', 'Ég'), icon: UserRound },
      ]}
    >
      <Ui.PageStack>
        <div className="grid gap-5">
          <h1 className="text-2xl">{say('Good afternoon, Þórdís', 'Góðan dag, Þórdís')}</h1>
          <SampleSession />
          <Ui.Card
            title={say('Before the session', 'Fyrir tímann')}
            aside={<Ui.ButtonLink href="/tasks/1">{say('Answer', 'Svara')}</Ui.ButtonLink>}
          >
            <p>
              {say(
                'Four questions from Hjalti, about 5 minutes.',
                'Fjórar spurningar frá Hjalta, um 5 mínútur.',
              )}
            </p>
          </Ui.Card>
          <Ui.Card title={say('Credits', 'Inneignir')}>
            <SampleCredits />
          </Ui.Card>
        </div>
      </Ui.PageStack>
    </Ui.HomeLayout>
  )
}

/** Giving a code to sign in. */
export function EntrySample() {
  const say = useSay()
  return (
    <Ui.EntryLayout
      skipLabel={say('To the content', 'Beint í efni')}
      brand={<Ui.Brand href="/" name="Fjallasýn" />}
      settings={<Settings />}
      title={say('Write the code', 'Skrifaðu kóðann')}
      description={say('We sent it to t…@fjallasyn.is.', 'Við sendum hann á t…@fjallasyn.is.')}
      aside={<Ui.TextLink href="/again">{say('Send a new code', 'Senda nýjan kóða')}</Ui.TextLink>}
    >
      <form action="/code" method="post" className="flex flex-col gap-stack">
        <Ui.Field label={say('Code', 'Kóði')}>
          <Ui.CodeInput name="code" />
        </Ui.Field>
        <Ui.Button variant="primary" isWide>
          {say('Sign in', 'Skrá inn')}
        </Ui.Button>
      </form>
    </Ui.EntryLayout>
  )
}
