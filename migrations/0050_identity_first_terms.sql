-- The first release of the terms, for each audience in each language. Releases are never changed: a new
-- text is a new version. The table's owner steps past its own row-level security for these rows only.
set local role kara_owner;
alter table app.terms_version no force row level security;

insert into app.terms_version (id, audience, version, locale, title, body, effective_at) values
('01930000-0000-7000-8000-000000000001', 'client', '2026-11', 'en', 'Terms for clients', $terms$These terms are between you and Kara Hubs. They say what the service does for you, what it asks of you, and what happens to what it knows about you.

## What this is
Kara Hubs lets you find a professional, book a session, meet by video or in person, and keep track of it afterwards. If you come through your company's hub, the company may pay for some sessions with credits.

The professionals are independent. Each is responsible for their own work, for holding the licence that their profession requires, and for the records that their profession obliges them to keep. We check licences before a professional appears in a hub.

**This is not an emergency service.** If you or somebody near you is in danger, call 112.

## What your company can see, and what it cannot
- No page, export, letter, invoice or report shows your company whether you have claimed credits, booked, met anybody, paid, or with whom. The part of the system that serves the company has no access to the tables that hold this.
- Your company sees totals only, and a total only when at least ten people are in the group.
- Your company decides who is its employee. It can end the benefit; it cannot open, read or delete your account.
- If you sign in through your company, the company vouches that you work there. Whoever runs that sign-in could technically sign in as any employee. You can give your account a private address, so that what concerns your sessions goes to you and not to a mailbox at work.

## What the professional sees
The professional you book sees your name, the time, the service, and what you write in the form for them. Others do not. Notes that a professional writes about a session are sealed: we cannot read them on any page, nor can your company or our support.

## Video
Video is encrypted from end to end. Only you and the professional can be in the room, each signed in to their own account, and we cannot record it.

## Booking, moving and cancelling
- A booking is confirmed when you see the confirmation. The price or the number of credits is shown before you book, and nothing is charged without your consent.
- Each hub has a cut-off before a session, usually 24 hours; the last moment to cancel free of charge is shown when you book and in the confirmation. Until then cancelling or moving costs nothing, and credits come back at once.
- After the cut-off, and if you do not come, the session is charged or the credit is spent. You have seven days to say so if you think that this was wrong.
- If the professional cancels or does not come, or if less than half of a session takes place because of a fault on our side or theirs, you get everything back.

## Credits
Credits come from your company and have no value in money. They expire when your company's rules say so; the day is shown beside them. Each change of your balance is explained in your account.

## Your account
- The account is yours and not your company's. When you leave the company you keep the account and its history.
- Give your own name and an address that you can read. Do not share your password or your sign-in.
- You can ask for a copy of everything we hold about you, and ask us to erase it. What a professional must keep by law stays with that professional for as long as the law says.

## What we do with what we know
We use your details to run the service: to sign you in, to arrange sessions, to settle payment, to send the letters you expect. We do not sell them, and we do not use them for advertising. Letters and calendar entries are worded so that they do not give away what they are about. Records of sign-ins with technical detail are kept for thirty days.

## When something goes wrong
Each error page shows a code; support can find exactly that case with it and nothing else. If you have a complaint, write to support; if we do not agree, you can turn to the data protection authority or to the health authorities of your country.

## Changes
When these terms change in a way that matters, we ask you again before you go on. You can always read the versions that you have accepted, and when you did, in your account. Icelandic law applies.
$terms$, '2026-11-01T00:00:00Z'),

('01930000-0000-7000-8000-000000000002', 'client', '2026-11', 'is', 'Skilmálar fyrir skjólstæðinga', $terms$Þessir skilmálar gilda milli þín og Kara Hubs. Hér stendur hvað þjónustan gerir fyrir þig, til hvers hún ætlast af þér og hvað verður um það sem hún veit um þig.

## Hvað er þetta?
Í Kara Hubs finnur þú sérfræðing, bókar tíma, hittir hann á myndfundi eða á staðnum og fylgist með framhaldinu. Ef þú kemur á vef vinnustaðarins þíns getur hann greitt fyrir hluta tímanna með inneign.

Sérfræðingarnir starfa sjálfstætt. Hver þeirra ber ábyrgð á eigin störfum, á að hafa það starfsleyfi sem starfið krefst og á þeim gögnum sem honum er skylt að halda. Við göngum úr skugga um starfsleyfi áður en sérfræðingur birtist á vef.

**Þetta er ekki neyðarþjónusta.** Ef þú eða einhver nærri þér er í hættu skaltu hringja í 112.

## Hvað vinnustaðurinn sér og hvað ekki
- Engin síða, útflutningur, bréf, reikningur eða skýrsla sýnir vinnustaðnum hvort þú hefur sótt inneign, bókað, hitt einhvern eða greitt, né hvern þú hittir. Sá hluti kerfisins sem þjónar vinnustaðnum hefur engan aðgang að þeim töflum sem geyma þetta.
- Vinnustaðurinn sér aðeins samtölur, og samtölu aðeins þegar að minnsta kosti tíu manns eru að baki henni.
- Vinnustaðurinn ákveður hver telst starfsmaður hans. Hann getur lokað fyrir hlunnindin en hann getur ekki opnað, lesið eða eytt aðganginum þínum.
- Þegar þú skráir þig inn í gegnum vinnustaðinn staðfestir hann að þú starfir þar. Sá sem rekur þá innskráningu gæti tæknilega skráð sig inn sem hvaða starfsmaður sem er. Þú getur skráð einkanetfang á aðganginn þinn svo að það sem varðar tímana þína berist þér en ekki í pósthólf í vinnunni.

## Hvað sérfræðingurinn sér
Sérfræðingurinn sem þú bókar sér nafnið þitt, tímann, þjónustuna og það sem þú skrifar í eyðublaðið til hans. Aðrir sjá það ekki. Minnispunktar sem sérfræðingur skrifar um tíma eru innsiglaðir: við getum ekki lesið þá á neinni síðu, og hvorki vinnustaðurinn né þjónustuverið okkar heldur.

## Myndfundir
Myndfundir eru dulkóðaðir alla leið. Aðeins þú og sérfræðingurinn komist inn, hvort um sig á eigin aðgangi, og við getum ekki tekið fundinn upp.

## Að bóka, færa og afbóka
- Bókun er staðfest þegar þú sérð staðfestinguna. Verð eða fjöldi eininga sést áður en þú bókar og ekkert er gjaldfært án þíns samþykkis.
- Á hverjum vef er frestur fyrir tíma, oftast 24 klukkustundir. Síðasta stund til að afbóka án kostnaðar sést þegar þú bókar og í staðfestingunni. Fram að því kostar ekkert að afbóka eða færa og inneignin kemur strax til baka.
- Eftir að fresturinn er liðinn, og ef þú mætir ekki, er tíminn gjaldfærður eða inneignin notuð. Þú hefur sjö daga til að láta vita ef þú telur það rangt.
- Ef sérfræðingurinn afbókar eða mætir ekki, eða ef innan við helmingur tímans fer fram vegna bilunar hjá okkur eða honum, færðu allt til baka.

## Inneign
Inneignin er frá vinnustaðnum og hefur ekkert peningalegt gildi. Hún rennur út samkvæmt reglum vinnustaðarins og dagsetningin sést við hana. Hver breyting á stöðunni er skýrð á aðganginum þínum.

## Aðgangurinn þinn
- Aðgangurinn er þinn en ekki vinnustaðarins. Þegar þú hættir þar heldur þú aðganginum og sögu hans.
- Gefðu upp þitt eigið nafn og netfang sem þú getur lesið. Ekki deila lykilorði þínu eða innskráningu með öðrum.
- Þú getur beðið um afrit af öllu sem við geymum um þig og beðið okkur að eyða því. Það sem sérfræðingi ber að geyma lögum samkvæmt er áfram hjá honum eins lengi og lög segja til um.

## Hvað við gerum við það sem við vitum
Við notum upplýsingarnar til að veita þjónustuna: til að skrá þig inn, skipuleggja tíma, ganga frá greiðslu og senda þau bréf sem þú átt von á. Við seljum þær ekki og notum þær ekki í auglýsingar. Bréf og dagbókarfærslur eru orðuð þannig að þau segi ekki um hvað málið snýst. Tæknilegar upplýsingar um innskráningar eru geymdar í þrjátíu daga.

## Þegar eitthvað fer úrskeiðis
Á hverri villusíðu er kóði og með honum finnur þjónustuverið nákvæmlega það tilvik og ekkert annað. Ef þú vilt kvarta skaltu skrifa þjónustuverinu. Ef við verðum ekki sammála getur þú leitað til Persónuverndar eða heilbrigðisyfirvalda.

## Breytingar
Þegar skilmálarnir breytast svo máli skiptir biðjum við um samþykki þitt að nýju áður en lengra er haldið. Þú getur alltaf lesið þær útgáfur sem þú hefur samþykkt og séð hvenær það var. Íslensk lög gilda.
$terms$, '2026-11-01T00:00:00Z'),

('01930000-0000-7000-8000-000000000003', 'professional', '2026-11', 'en', 'Terms for professionals', $terms$These terms are between you, as an independent professional, and Kara Hubs. They say what we do for you, what clients may expect of you, and how you are paid.

## What we do
We show your profile in the hubs that you accept, offer the times that you open, take bookings and requests, provide video rooms, send confirmations and reminders, and settle payment. You decide in which hubs you appear, at what price, and when you work.

## What you bring
- You hold the licence that your profession requires, and you tell us when it changes or ends. We check it before you appear and may ask for it again.
- You carry your own professional responsibility and the insurance that goes with it. You keep the records that the law asks of you.
- Your profile is true. You do not promise results, and you do not ask clients to meet outside the service in order to avoid these terms.

## Your calendar
- A time that you open can be booked. One time has one client: bookings in every hub and the busy times of a calendar that you connect are all counted.
- A request is answered within 48 hours where you can; after 96 hours it expires, and the client is shown alternatives.
- When you cancel, the client is told first and gets everything back. Please do so as early as you can.

## What you are paid
- For a session that took place: the agreed price, whether the client or a company's credits paid.
- For a session that the client cancelled after the cut-off, or did not come to: half of the price.
- For a session that you cancelled or missed, or of which less than half took place through a fault on your side or ours: nothing.
- If a client does not come, wait ten minutes and try to reach them before you record it. The record of who was in the room must agree, and the client has seven days to object.

Each statement lists the sessions behind it and names no client to anybody else.

## Confidentiality
- What you learn about a client stays between the two of you, within what the law asks. You do not tell a client's company that the person is your client, not even that you have met.
- Notes you write here are sealed. No page of ours shows them to our staff, to the company or to the client; a copy of the database does not reveal them. They are yours, and so is the duty to keep them.
- Video is encrypted from end to end and is not recorded. Do not record it yourself without the client's express consent.
- Sign in with your own account, on devices that nobody else uses while you are signed in.

## When it ends
You can leave a hub or close your profile at any time; sessions already booked are held or cancelled by you, and the client is told. We can take a profile down when a licence ends or when these terms are broken, and we tell you why. Your account, your statements and your notes stay with you.

## Complaints and changes
Complaints from clients come to you first through support, without delay. When these terms change in a way that matters, we ask you again; you can always read what you have accepted. Icelandic law applies.
$terms$, '2026-11-01T00:00:00Z'),

('01930000-0000-7000-8000-000000000004', 'professional', '2026-11', 'is', 'Skilmálar fyrir sérfræðinga', $terms$Þessir skilmálar gilda milli þín, sem sjálfstætt starfandi sérfræðings, og Kara Hubs. Hér stendur hvað við gerum fyrir þig, hvers skjólstæðingar mega vænta af þér og hvernig þú færð greitt.

## Hvað við gerum
Við birtum kynningu þína á þeim vefjum sem þú samþykkir, bjóðum þá tíma sem þú opnar, tökum við bókunum og beiðnum, leggjum til fundarherbergi fyrir myndfundi, sendum staðfestingar og áminningar og göngum frá greiðslu. Þú ræður á hvaða vefjum þú birtist, á hvaða verði og hvenær þú vinnur.

## Hvað þú leggur til
- Þú hefur það starfsleyfi sem starf þitt krefst og lætur okkur vita ef það breytist eða fellur úr gildi. Við göngum úr skugga um það áður en þú birtist og getum beðið um það aftur.
- Þú berð þína eigin faglegu ábyrgð og hefur þær tryggingar sem henni fylgja. Þú heldur þau gögn sem lög krefjast.
- Kynning þín er sönn. Þú lofar ekki árangri og biður skjólstæðinga ekki um að hitta þig utan þjónustunnar til að komast hjá þessum skilmálum.

## Dagbókin þín
- Tíma sem þú opnar er hægt að bóka. Hver tími er aðeins fyrir einn: bókanir á öllum vefjum og uppteknir tímar í dagbók sem þú tengir eru teknir með í reikninginn.
- Svaraðu beiðni innan 48 klukkustunda þegar þú getur. Eftir 96 klukkustundir fellur hún niður og skjólstæðingnum er bent á aðra.
- Þegar þú afbókar fær skjólstæðingurinn fyrstur að vita það og fær allt til baka. Gerðu það eins snemma og þú getur.

## Hvað þú færð greitt
- Fyrir tíma sem fór fram: umsamið verð, hvort sem skjólstæðingurinn eða inneign frá vinnustað greiddi.
- Fyrir tíma sem skjólstæðingurinn afbókaði eftir að fresturinn var liðinn, eða mætti ekki í: helming verðsins.
- Fyrir tíma sem þú afbókaðir eða mættir ekki í, eða þegar innan við helmingur fór fram vegna bilunar hjá þér eða okkur: ekkert.
- Ef skjólstæðingur mætir ekki skaltu bíða í tíu mínútur og reyna að ná í hann áður en þú skráir það. Skráning um hverjir voru í herberginu þarf að koma heim og saman og skjólstæðingurinn hefur sjö daga til að andmæla.

Á hverju yfirliti eru talin upp þau skipti sem að baki standa og enginn skjólstæðingur er nafngreindur gagnvart öðrum.

## Trúnaður
- Það sem þú færð að vita um skjólstæðing er ykkar á milli, innan þess sem lög krefjast. Þú segir vinnustað hans ekki frá því að hann leiti til þín, ekki einu sinni að þið hafið hist.
- Minnispunktar sem þú skrifar hér eru innsiglaðir. Engin síða hjá okkur sýnir þá starfsfólki okkar, vinnustaðnum eða skjólstæðingnum og afrit af gagnagrunninum leiðir þá ekki í ljós. Þeir eru þínir og skyldan til að varðveita þá líka.
- Myndfundir eru dulkóðaðir alla leið og ekki teknir upp. Taktu þá ekki upp sjálf eða sjálfur án skýrs samþykkis skjólstæðingsins.
- Skráðu þig inn á eigin aðgangi, á tækjum sem enginn annar notar á meðan.

## Þegar samstarfi lýkur
Þú getur farið af vef eða lokað kynningu þinni hvenær sem er. Þá heldur þú eða afbókar þá tíma sem þegar eru bókaðir og skjólstæðingnum er sagt frá því. Við getum tekið kynningu niður ef starfsleyfi fellur úr gildi eða skilmálarnir eru brotnir og segjum þér hvers vegna. Aðgangurinn þinn, yfirlitin og minnispunktarnir eru áfram þín.

## Kvartanir og breytingar
Kvartanir skjólstæðinga berast þér án tafar í gegnum þjónustuverið. Þegar skilmálarnir breytast svo máli skiptir biðjum við um samþykki þitt að nýju og þú getur alltaf lesið það sem þú hefur samþykkt. Íslensk lög gilda.
$terms$, '2026-11-01T00:00:00Z'),

('01930000-0000-7000-8000-000000000005', 'company', '2026-11', 'en', 'Terms for companies', $terms$These terms are between the company that you represent and Kara Hubs. By accepting them you say that you may do so on the company's behalf.

## What the company gets
A hub of its own, with its name and colours, in which its employees find professionals and book sessions; credits that it gives them; sign-in through its own identity provider; and reports that count without naming anybody.

## What the company never gets
The benefit works because employees can trust it. Therefore:

- **No person is ever shown to you.** No page, export, letter, invoice, audit entry or interface on the company's side shows who claimed, requested, booked, attended or paid, or with whom. The part of the system that serves you has no access to that data, and we do not make exceptions on request.
- **Figures have a floor.** A figure appears only when at least ten people are in the group. You can raise that number, and never lower it below five.
- The company does not try to work out who uses the benefit: not from reports, invoices, network logs or mailboxes, nor by signing in as an employee.

## Sign-in through the company
- You prove each email domain by a record in its DNS. Only addresses on domains that you have proven can sign in through you.
- Your sign-in says who is employed. It does not open a person's own records to you. You keep your identity provider secure, and tell us when it has been misused.
- You take leavers out without delay. Their account and its history stay theirs.

## Credits and payment
- You buy credits into a pool, or are given them; your policy hands them out. You set the amount, the period and what happens with what is left. A change of policy never touches sessions that are already booked.
- A credit is spent when a session took place, was cancelled after the cut-off, or was missed by the client. Otherwise it returns to the employee.
- Invoices state amounts and credits, and no person.

## The professionals
They are independent and carry their own professional responsibility. We check their licences before they appear. You choose who is listed in your hub; you have no say in what happens in a session.

## Data
For the list of who is employed we work on your behalf and by your instructions, under a written agreement on data processing that we make with you. For each person's account, sessions and payments we and the professionals are answerable ourselves, to that person. When the contract ends, the hub closes, employees are told, and the list of employees is erased; people keep their own accounts.

## Administrators
Each administrator has an account of their own. What administrators do is recorded, and you can read that record. There is always at least one owner.

## How well it runs
We tell you beforehand when we have to interrupt the service, and we tell you without delay when data may have come into wrong hands. We do not promise that nothing ever breaks; we do promise that a booking that was confirmed is kept or made good.

## Changes
When these terms change in a way that matters, we ask an owner again. Icelandic law applies, and disputes go to the District Court of Reykjavík.
$terms$, '2026-11-01T00:00:00Z'),

('01930000-0000-7000-8000-000000000006', 'company', '2026-11', 'is', 'Skilmálar fyrir fyrirtæki', $terms$Þessir skilmálar gilda milli fyrirtækisins sem þú kemur fram fyrir og Kara Hubs. Með því að samþykkja þá staðfestir þú að þú hafir umboð til þess fyrir hönd fyrirtækisins.

## Hvað fyrirtækið fær
Eigin vef með nafni sínu og litum, þar sem starfsfólk finnur sérfræðinga og bókar tíma; inneign til að gefa starfsfólkinu; innskráningu í gegnum eigið auðkenningarkerfi; og skýrslur sem telja án þess að nafngreina nokkurn.

## Hvað fyrirtækið fær aldrei
Hlunnindin koma að gagni af því að starfsfólk getur treyst þeim. Þess vegna gildir þetta:

- **Enginn einstaklingur birtist ykkur.** Engin síða, útflutningur, bréf, reikningur, atburðaskrá eða vefþjónusta á hlið fyrirtækisins sýnir hver sótti inneign, sendi beiðni, bókaði, mætti eða greiddi, né hvern hann hitti. Sá hluti kerfisins sem þjónar ykkur hefur ekki aðgang að þeim gögnum og við gerum ekki undantekningar þótt beðið sé um það.
- **Tölur hafa lágmark.** Tala birtist aðeins þegar að minnsta kosti tíu manns eru að baki henni. Þið getið hækkað það lágmark en aldrei lækkað það niður fyrir fimm.
- Fyrirtækið reynir ekki að komast að því hverjir nýta sér hlunnindin: hvorki út frá skýrslum, reikningum, netumferð eða pósthólfum né með því að skrá sig inn sem starfsmaður.

## Innskráning í gegnum fyrirtækið
- Þið sannið hvert netfangslén með færslu í DNS. Aðeins netföng á lénum sem þið hafið sannað geta skráð sig inn í gegnum ykkur.
- Innskráning ykkar segir til um hver starfar hjá ykkur. Hún opnar ykkur ekki gögn einstaklings. Þið gætið öryggis auðkenningarkerfisins og látið okkur vita ef það hefur verið misnotað.
- Þið takið þau sem hætta út án tafar. Aðgangur þeirra og saga hans eru áfram þeirra.

## Inneign og greiðsla
- Þið kaupið inneign í pott, eða fáið hana, og reglur ykkar úthluta henni. Þið ákveðið upphæð, tímabil og hvað verður um það sem eftir stendur. Breyttar reglur hafa aldrei áhrif á tíma sem þegar eru bókaðir.
- Eining telst notuð þegar tími fór fram, var afbókaður eftir að fresturinn var liðinn eða skjólstæðingurinn mætti ekki. Annars kemur hún aftur til starfsmannsins.
- Á reikningum eru upphæðir og einingar en enginn einstaklingur.

## Sérfræðingarnir
Þeir starfa sjálfstætt og bera sína eigin faglegu ábyrgð. Við göngum úr skugga um starfsleyfi þeirra áður en þeir birtast. Þið veljið hverjir eru á vefnum ykkar en ráðið engu um það sem fram fer í tíma.

## Gögn
Listann yfir starfsfólk vinnum við fyrir ykkar hönd og samkvæmt fyrirmælum ykkar, á grundvelli skriflegs vinnslusamnings sem við gerum við ykkur. Á aðgangi hvers og eins, tímum og greiðslum berum við og sérfræðingarnir sjálf ábyrgð gagnvart viðkomandi. Þegar samningnum lýkur er vefnum lokað, starfsfólki sagt frá því og listanum yfir starfsfólk eytt; hver og einn heldur sínum aðgangi.

## Stjórnendur
Hver stjórnandi hefur sinn eigin aðgang. Það sem stjórnendur gera er skráð og þið getið lesið þá skrá. Alltaf er að minnsta kosti einn eigandi.

## Rekstur
Við látum vita fyrir fram þegar við þurfum að gera hlé á þjónustunni og látum vita án tafar ef gögn gætu hafa komist í rangar hendur. Við lofum ekki að aldrei bili neitt, en við lofum að staðfest bókun er haldin eða bætt.

## Breytingar
Þegar skilmálarnir breytast svo máli skiptir biðjum við eiganda um samþykki að nýju. Íslensk lög gilda og ágreiningsmál eru rekin fyrir Héraðsdómi Reykjavíkur.
$terms$, '2026-11-01T00:00:00Z');

alter table app.terms_version force row level security;
