import * as Ui from '../index.ts'
import { portraitUrl, Sample, useSay } from './sample.tsx'
import { slotDays, slotGroups } from './sample-slots.ts'
import { calendarWeek } from './sample-week.ts'

/** Two professionals as they stand in a hub's list. */
export function SampleProfessionals() {
  const say = useSay()
  const times = ['14:00', '15:15', '16:30'].map((time) => ({
    href: `?slot=${time}`,
    label: `${say('Tue', 'þri.')} ${time}`,
    fullLabel: say(`Tuesday 24 November ${time}`, `Þriðjudagur 24. nóvember ${time}`),
  }))
  const words = {
    languagesLabel: say('Languages', 'Tungumál'),
    formatsLabel: say('Where', 'Hvar'),
    timesLabel: say('Next free times', 'Næstu lausu tímar'),
    price: say('1 credit', '1 inneign'),
    priceNote: say('60 min', '60 mín.'),
    headingLevel: 3 as const,
  }
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      <Ui.ProfessionalCard
        {...words}
        href="#hjalti"
        name="Hjalti Berg"
        title={say('Psychologist', 'Sálfræðingur')}
        portraitUrl={portraitUrl('lava')}
        topics={[say('Anxiety', 'Kvíði'), say('Sleep', 'Svefn'), say('Work stress', 'Álag í starfi')]}
        languages="Íslenska, English"
        formats={say('Video, Borgartún', 'Myndsímtal, Borgartún')}
        times={times}
      />
      <Ui.ProfessionalCard
        {...words}
        href="#salma"
        name="Salma Idris"
        title={say('Family counsellor', 'Fjölskylduráðgjafi')}
        portraitUrl={portraitUrl('dawn')}
        topics={[say('Parenting', 'Uppeldi'), say('Relationships', 'Sambönd')]}
        languages="Íslenska, English, العربية"
        formats={say('Video', 'Myndsímtal')}
        price="18.500 kr."
        times={times}
      />
      <Ui.ProfessionalCard
        {...words}
        href="#gudny"
        name="Guðný Ösp Hallgrímsdóttir"
        title={say('Coach', 'Markþjálfi')}
        topics={[say('Change at work', 'Breytingar í starfi')]}
        languages="Íslenska"
        formats={say('In person', 'Á staðnum')}
        times={[]}
        noTimes={say('By request, answers within 48 hours', 'Eftir beiðni, svarar innan 48 klst.')}
      />
    </div>
  )
}

/** A picker in use. */
export function SampleSlotPicker() {
  const say = useSay()
  return (
    <Ui.SlotPicker
      label={say('Choose a time', 'Veldu tíma')}
      days={slotDays(say)}
      previous={{ href: '?week=47', label: say('Earlier week', 'Fyrri vika') }}
      next={{ href: '?week=49', label: say('Later week', 'Næsta vika') }}
      dayTitle={say('Tuesday 24 November', 'Þriðjudagur 24. nóvember')}
      groups={slotGroups(say)}
      fieldName="slot"
      zone={say('Times in Reykjavík (GMT).', 'Tímar í Reykjavík (GMT).')}
      otherZone={say('Hjalti is in Oslo, one hour ahead.', 'Hjalti er í Ósló, klukkustund á undan.')}
      changeZone={{ href: '?zone', label: say('Change', 'Breyta') }}
    />
  )
}

/** The held time of a booking. */
export function SampleCountdown({ seconds = 581 }: { seconds?: number }) {
  const say = useSay()
  return (
    <Ui.Countdown
      nowMs={0}
      endsAtMs={seconds * 1000}
      endedLabel={say('The time is free again', 'Tíminn er laus á ný')}
      format={({ minutes, seconds: rest }) =>
        rest === null
          ? say(`Held for ${minutes} min`, `Frátekið í ${minutes} mín.`)
          : `${say('Held for', 'Frátekið í')} ${minutes}:${String(rest).padStart(2, '0')}`
      }
    />
  )
}

/** Credits of one person. */
export function SampleCredits() {
  const say = useSay()
  return (
    <Ui.CreditBar
      sentence={say('You have 3 of 5 credits left.', 'Þú átt 3 af 5 inneignum eftir.')}
      parts={[
        { kind: 'available', amount: 3, label: say('3 available', '3 lausar') },
        { kind: 'held', amount: 1, label: say('1 held for a session', '1 frátekin fyrir tíma') },
        { kind: 'used', amount: 1, label: say('1 used', '1 notuð') },
      ]}
      note={say(
        'They expire on 31 December. New ones come on 1 January.',
        'Þær renna út 31. desember. Nýjar koma 1. janúar.',
      )}
    />
  )
}

/** The next session of a client. */
export function SampleSession() {
  const say = useSay()
  return (
    <Ui.SessionCard
      eyebrow={say('Your next session', 'Næsti tími')}
      when={say('Tuesday 24 November, 14:00', 'Þriðjudagur 24. nóvember kl. 14:00')}
      name="Hjalti Berg"
      portraitUrl={portraitUrl('lava')}
      facts={say('Video, 60 minutes, paid with 1 credit', 'Myndsímtal, 60 mínútur, greitt með 1 inneign')}
      actions={
        <>
          <Ui.Button variant="primary">{say('Join the session', 'Koma í tímann')}</Ui.Button>
          <Ui.Button>{say('Move', 'Færa')}</Ui.Button>
          <Ui.Button variant="quiet">{say('Cancel', 'Afbóka')}</Ui.Button>
        </>
      }
    />
  )
}

/** The week of a professional. */
export function SampleWeek() {
  const say = useSay()
  return (
    <Ui.WeekCalendar
      label={say('Week 48', 'Vika 48')}
      {...calendarWeek(say)}
      startHour={8}
      endHour={18}
      hourLabels={Array.from({ length: 10 }, (_, index) => `${String(8 + index).padStart(2, '0')}:00`)}
      now={{ dayId: 'd1', minute: 11 * 60 + 20, label: say('Now, 11:20', 'Núna, 11:20') }}
      emptyDay={say('Nothing booked', 'Ekkert bókað')}
    />
  )
}

/** What a booking is made of. */
export function BookingSamples() {
  const say = useSay()
  return (
    <>
      <Sample id="professionals" name="ProfessionalCard, Portrait">
        <SampleProfessionals />
      </Sample>
      <Sample id="slots" name="StepIndicator, Countdown, SlotPicker">
        <div className="grid gap-8 lg:grid-cols-2">
          <div className="flex flex-col gap-6">
            <Ui.StepIndicator
              label={say('Step 2 of 3', 'Skref 2 af 3')}
              steps={[say('Time', 'Tími'), say('Sign in', 'Innskráning'), say('Confirm', 'Staðfesting')]}
              current={1}
            />
            <div className="flex flex-wrap gap-3">
              <SampleCountdown />
              <SampleCountdown seconds={95} />
              <SampleCountdown seconds={0} />
            </div>
            <SampleCredits />
          </div>
          <Ui.Card>
            <SampleSlotPicker />
          </Ui.Card>
        </div>
      </Sample>
      <Sample id="session" name="SessionCard">
        <SampleSession />
      </Sample>
      <Sample id="week" name="WeekCalendar">
        <SampleWeek />
      </Sample>
    </>
  )
}
