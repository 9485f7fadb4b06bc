import {
  Building2,
  CalendarDays,
  ChartColumn,
  Coins,
  Globe,
  Inbox,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  NotebookPen,
  Palette,
  ScrollText,
  Search,
  Send,
  Users,
} from 'lucide-react'
import * as Ui from '../index.ts'
import { SampleWeek } from './booking-samples.tsx'
import {
  SampleCharts,
  SampleChecklist,
  SampleConversation,
  SampleStats,
  SampleTable,
  SampleTimeline,
} from './data-samples.tsx'
import { useSay } from './sample.tsx'

function useStaffWords() {
  const say = useSay()
  return {
    skipLabel: say('To the content', 'Beint í efni'),
    navigationLabel: say('Main', 'Aðalvalmynd'),
    menuLabel: say('Open the menu', 'Opna valmynd'),
  }
}

function Account({ name }: { name: string }) {
  const say = useSay()
  return (
    <Ui.Menu
      side="above"
      trigger={
        <>
          <Ui.Avatar name={name} size="small" />
          {name}
        </>
      }
    >
      <Ui.MenuLink href="/profile">{say('Profile', 'Mínar stillingar')}</Ui.MenuLink>
      <Ui.MenuLink href="/sign-out">{say('Sign out', 'Skrá út')}</Ui.MenuLink>
    </Ui.Menu>
  )
}

/** The overview of a company that is being set up. */
export function ControlSample() {
  const say = useSay()
  return (
    <Ui.ControlLayout
      {...useStaffWords()}
      brand={<Ui.Brand href="/control" name="Fjallasýn" caption={say('Control', 'Stjórnborð')} />}
      account={<Account name="Ragna Sól" />}
      navigation={[
        {
          items: [
            { href: '/control', label: say('Overview', 'Yfirlit'), icon: LayoutDashboard, isCurrent: true },
            {
              href: '/control/setup',
              label: say('Set-up', 'Uppsetning'),
              icon: ListChecks,
              count: 3,
              countLabel: say('3 steps left', '3 skref eftir'),
            },
            { href: '/control/reports', label: say('Reports', 'Skýrslur'), icon: ChartColumn },
          ],
        },
        {
          label: say('Hub', 'Vefurinn'),
          items: [
            { href: '/control/brand', label: say('Look', 'Útlit'), icon: Palette },
            { href: '/control/people', label: say('Professionals', 'Fagfólk'), icon: Users },
            { href: '/control/credits', label: say('Credits', 'Inneignir'), icon: Coins },
          ],
        },
        {
          label: say('Company', 'Fyrirtækið'),
          items: [
            { href: '/control/domains', label: say('Domains', 'Lén'), icon: Globe },
            { href: '/control/sso', label: say('Company sign-in', 'Innskráning'), icon: KeyRound },
          ],
        },
      ]}
    >
      <Ui.PageStack>
        <Ui.PageHeader
          title={say('Overview', 'Yfirlit')}
          description={say(
            'The hub opens when every step is done.',
            'Vefurinn opnar þegar öllum skrefum er lokið.',
          )}
          status={<Ui.Status tone="draft">{say('Draft', 'Drög')}</Ui.Status>}
          actions={
            <>
              <Ui.ButtonLink href="/preview">{say('Preview', 'Forskoða')}</Ui.ButtonLink>
              <Ui.Button variant="primary" disabledReason={say('Two steps are left', 'Tvö skref eru eftir')}>
                {say('Publish the hub', 'Birta vefinn')}
              </Ui.Button>
            </>
          }
        />
        <SampleStats />
        <SampleChecklist />
        <SampleCharts />
      </Ui.PageStack>
    </Ui.ControlLayout>
  )
}

/** A professional's week. */
export function WorkspaceSample() {
  const say = useSay()
  return (
    <Ui.WorkspaceLayout
      {...useStaffWords()}
      brand={<Ui.Brand href="/workspace" name="Hjalti Berg" caption={say('Workspace', 'Vinnustofa')} />}
      account={<Account name="Hjalti Berg" />}
      navigation={[
        {
          items: [
            { href: '/workspace', label: say('Calendar', 'Dagatal'), icon: CalendarDays, isCurrent: true },
            {
              href: '/workspace/requests',
              label: say('Requests', 'Beiðnir'),
              icon: Inbox,
              count: 2,
              countLabel: say('2 waiting', '2 bíða'),
            },
            { href: '/workspace/notes', label: say('Notes', 'Nótur'), icon: NotebookPen },
            { href: '/workspace/hubs', label: say('Hubs', 'Vefir'), icon: Building2 },
          ],
        },
      ]}
      panel={
        <div className="flex flex-col gap-6 p-4">
          <Ui.Section title={say('Today', 'Í dag')}>
            <ul className="flex flex-col divide-y divide-line">
              {['10:00 M. B.', '14:00 A. K.'].map((each) => (
                <li key={each} className="py-row tabular-nums">
                  {each}
                </li>
              ))}
            </ul>
          </Ui.Section>
          <Ui.Section title={say('Requests', 'Beiðnir')}>
            <Ui.Card
              headingLevel={3}
              title="S. Þ."
              aside={<Ui.Status tone="waiting">{say('31 h left', '31 klst. eftir')}</Ui.Status>}
            >
              <div className="flex gap-2">
                <Ui.Button variant="primary">{say('Propose times', 'Bjóða tíma')}</Ui.Button>
                <Ui.Button variant="quiet">{say('Decline', 'Hafna')}</Ui.Button>
              </div>
            </Ui.Card>
          </Ui.Section>
        </div>
      }
    >
      <div className="flex flex-col gap-4">
        <Ui.PageHeader
          title={say('23–27 November', '23.–27. nóvember')}
          actions={
            <>
              <Ui.ButtonLink href="?week=47">{say('Earlier', 'Fyrr')}</Ui.ButtonLink>
              <Ui.ButtonLink href="?week=49">{say('Later', 'Síðar')}</Ui.ButtonLink>
              <Ui.Button variant="primary">{say('Add time off', 'Bæta við fríi')}</Ui.Button>
            </>
          }
        />
        <SampleWeek />
      </div>
    </Ui.WorkspaceLayout>
  )
}

/** A sign-in attempt as support reads it. */
export function ConsoleSample() {
  const say = useSay()
  return (
    <Ui.ConsoleLayout
      {...useStaffWords()}
      brand={<Ui.Brand href="/console" name="Kara Hubs" caption={say('Console', 'Þjónustuborð')} />}
      account={<Account name="Olga Rós" />}
      toolbar={
        <form action="/console/search" aria-label={say('Search', 'Leita')} className="w-full max-w-column">
          <Ui.TextInput
            name="q"
            type="search"
            icon={Search}
            aria-label={say('Search', 'Leita')}
            placeholder={say('Reference code, company, address', 'Tilvísunarkóði, fyrirtæki, netfang')}
          />
        </form>
      }
      navigation={[
        {
          items: [
            {
              href: '/console/attempts',
              label: say('Sign-in attempts', 'Innskráningar'),
              icon: KeyRound,
              isCurrent: true,
            },
            { href: '/console/companies', label: say('Companies', 'Fyrirtæki'), icon: Building2 },
            { href: '/console/deliveries', label: say('Deliveries', 'Sendingar'), icon: Send },
            { href: '/console/audit', label: say('Audit', 'Atburðaskrá'), icon: ScrollText },
          ],
        },
      ]}
    >
      <Ui.PageStack>
        <Ui.PageHeader
          back={{ href: '/console/attempts', label: say('All attempts', 'Allar innskráningar') }}
          title="K7QF-2M9X"
          status={<Ui.Status tone="critical">{say('Wrong audience', 'Rangur viðtakandi')}</Ui.Status>}
          description={say(
            'Fjallasýn’s IT must act: the identifier in their system belongs to the test hub.',
            'Tölvudeild Fjallasýnar þarf að bregðast við: auðkennið í þeirra kerfi tilheyrir prófunarvefnum.',
          )}
          actions={<Ui.Button>{say('Share a redacted trace', 'Deila hreinsaðri rakningu')}</Ui.Button>}
        />
        <Ui.SplitView
          aside={
            <Ui.Card title={say('Facts', 'Staðreyndir')}>
              <Ui.DefinitionList
                arrangement="stacked"
                items={[
                  { term: say('Company', 'Fyrirtæki'), value: 'Fjallasýn' },
                  { term: say('Connection', 'Tenging'), value: 'SAML, Entra ID' },
                  { term: say('Address', 'Netfang'), value: '…@fjallasyn.is' },
                  { term: say('Kept until', 'Geymt til'), value: say('20 December', '20. desember') },
                ]}
              />
            </Ui.Card>
          }
        >
          <Ui.Card title={say('What happened', 'Hvað gerðist')}>
            <SampleTimeline />
          </Ui.Card>
          <Ui.Card title={say('Conversation', 'Samtal')}>
            <SampleConversation />
          </Ui.Card>
          <SampleTable />
        </Ui.SplitView>
      </Ui.PageStack>
    </Ui.ConsoleLayout>
  )
}
