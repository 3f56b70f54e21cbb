import type { Lexicon } from "./labels.ts";

const DRUG =
  "drug|drugs|treatment|therapy|tablet|tablets|pill|pills|medicine|medication|it|baricitinib|olumiant|inhibitor|inhibitors";

/** English words of each idea, one phrase a line or between semicolons; see `Phrases` for the signs. */
export const ENGLISH: Lexicon = {
  placebo:
    "placebo; pbo; dummy; sham; sugar pill|pills|tablet|tablets; inactive pill|pills|tablet|tablets|treatment; fake pill|pills; untreated; not treated; never treated; no active? treatment|therapy; without any|active treatment|therapy|drug|medicine; took|got|given|received|had|taking|getting|receiving no treatment|therapy|drug|medicine|medication|baricitinib|olumiant; never taken|took|used|had|received|got ..1 drug|treatment|medicine|medication|baricitinib|olumiant",
  higherDose:
    "high|higher - dose|strength; higher|larger|bigger|stronger|high|top|full|highest|strongest|upper dose|doses|dosage|strength|tablet|tablets|arm|group",
  lowerDose:
    "low|lower - dose|strength; lower|smaller|weaker|low|lowest|weakest|starting|smallest dose|doses|dosage|strength|tablet|tablets|arm|group",
  eitherDose:
    "either|both|any|each dose|doses|strength|strengths|dosage|group|groups; whichever dose; regardless of dose; doses combined|together|pooled",
  stop: `off 2|4|two|four mg|milligrams|milligram; stop*; discontinu*; withdr*; cessation; ceas*; quit; quits; quitting; halt*; d / c; d / c ' d; x
    come|comes|came|coming|go|goes|went|going|taken|getting|got off
    off the? ${DRUG}; off therapy
    mov*|switch*|chang*|rerandomi*|randomi*|assign*|crossed|transferred|allocat*|put|shifted over? to|onto|on|into a?|the? placebo|dummy|sham
    re - randomi* ..2 to placebo; re - assigned to placebo
    placebo after ..2 respon*|week
    without the? ${DRUG}; no longer take|takes|taking|took|takes; no longer on
    last|final ..2 tablet|tablets|pill|dose|capsule
    giv*|gave up; abandon*; drop* the drug|treatment; dropp* out; end|ends|ended|ending the? treatment|therapy|drug|course
    treatment|therapy|drug|medication ends|ended|stops|stopped|stopping; treatment|therapy|drug|medication is|was over|gone|removed; mov*|switch*|chang*|went|crossed from ..5 to placebo|dummy
    wash - out; washout; wears|wore|wear off; after ..1 interruption; interrupt*; drug - free; treatment - free
    pull*|tak* ..2 off the? drug|treatment|baricitinib|it; taken away; away from the drug`,
  keep: `continu*; unchanged ..1 mg|dose|treatment; on unchanged; stay* on; stay* with; remain* on; remain* taking; remain* with; kept on; kept taking; keep taking; keep on; keeping on; keeps taking; went on taking; go on taking; going on taking; goes on taking; carr* on; despite ..1 tak*; while ..1 tak*; although ..3 tak*; still taking; still on
    kept ..2 dose; keep ..2 dose; maintain* ..2 dose; stuck with; stick with; sticking with; never stopped; not stop; did not stop; uninterrupted; persist* with; who persisted; ongoing treatment|therapy; remained|stayed|kept|left ..2 on the? active|drug|treatment; maintained on; kept up; keep up
    stay* at; unchanged dose; held at; same dose`,
  lower: `step* down; down - titrat*; downtitrat*; titrat* down; taper*; wean*; halv* ..2 dose|dosage|tablet|it; cut* back|down; cut* ..2 dose
    lowered|lowering|lowers ..2 dose|dosage; lower the|their|your|his|her|its|this|a|my ..1 dose|dosage; dose is|was|were|being lowered; reduc* ..3 dose|dosage|to; dose|dosage ..4 lowered|reduced|cut|halved|decreas*; decreas* ..2 dose|dosage; dose reduction; dose lowering; lowering from|to; reducing from|to; lowered to; lowered from; reduced from
    went|go|goes|going|gone|drop*|cut|mov*|switch*|chang*|brought|taken ..1 down to|by|again; went|go|goes|going|gone|drop*|cut|mov*|switch*|chang*|brought|taken|came down; went|go|goes|going|gone|drop*|cut|mov*|switch*|chang*|brought|taken|reduced|lowered from ..3 to 2|two|half|1|one|lower; down to; dropp* to; to half the dose; half the dose; step - down; stepdown; de - escalat*; deescalat*; smaller dose afterwards
    mov*|switch*|chang*|rerandomi*|randomi*|drop* ..1 to the? lower|2+mg|two+milligrams; to a|the lower dose`,
  restart: `restart*; retreat*; retreatment; re - treat*; re - start*; resum*; re - initiat*; reinitiat*; reintroduc*; re - introduc*; back on; went back on; go back on; going back on; second course; second round; start* ..2 again; tak* ..3 again; put back on; again on|given; given again; re - expos*; rechalleng*; taken up again; treat* again; got ..3 again`,
  placeboFromStart: "placebo - controlled; placebo - treated",
  target: `hit|met|reached|reach|made the mark|bar|threshold; target; goal; end - point; endpoint; endpoints; primary outcome; adequate|sufficient|enough|good|acceptable|successful|substantial|significant|meaningful|useful ..1 coverage|cover|scalp|hair|regrowth|respon*
    mostly covered; nearly full head|scalp; treatment success; responder; responders; response criteri*; bar they`,
  response: `respon*; regrow*; regrew; grew; grow* back; grown back; work; works; worked; working; help*; benefit*; improve*; success*; effective; hair back; hair again; covered; coverage; hair growth; cover`,
  brow: "brow; brows; eyebrow; eyebrows; eye - brow|brows",
  lash: "lash; lashes; eyelash; eyelashes; eye - lash|lashes",
  browAndLash: `brow|brows|eyebrow|eyebrows and|or|& lash|lashes|eyelash|eyelashes; brow|brows|eyebrow|eyebrows / lash|lashes|eyelash|eyelashes; eyelash|eyelashes|lash|lashes and|or|& eyebrow|eyebrows|brows|brow; both eyebrow|eyebrows|brows ..2 eyelash|eyelashes|lashes`,
  loss: `forfeit*; giv*|gave up ..3 benefit|hair|response; loss of ..3 benefit|response|hair|effect|regrowth; lost; lose; loses; losing; relaps*; recur; recurs; recurred; recurrence; recurrences; worsen*; got|get|gets|getting|became worse; fell out; fall|falls|falling out|again; shed; sheds; shedding; benefit loss; flared|flare|flares; bald again; go|goes|going|went|gone|become|becomes|became ..1 bald; reverted; slipped back; hair loss returned|returns|came|comes; went backwards; backslid*; thinn*; gone`,
  kept: `kept; keep; keeps; keeping; maintain*; held; hold; holds; holding; retain*; still had; still have; preserv*; sustain*; hung on; hang on; stable; remained|stayed|remain|stay ..1 responder|responders|covered|in|at|well|stable|responsive; still met|covered|there; persist*; escaped; free of relapse|loss; relapse - free; lasted; no loss; were|was fine`,
  recapture: `regain*; recaptur*; recover*; got|get|gets|getting ..4 back; respon* again; respon* ..2 back; response again; success again; regrew; regrow*; grew ..3 back|again; hair back; hair again; reach* ..6 again; reclaim*; return of hair|response; came back|comes back; worked again; good ..1 response|result|coverage; won ..2 back; restored; salt ..8 again; brought|brings|bring ..3 back`,
  patientReported:
    "patient - reported; self - reported; patients ' own; patient ' s own; by their own; themselves rated; rated by patients; own rating; own assessment; own judgement; said of themselves",
  acne: "acne; pimples; spots on the face",
  airwayInfection:
    "upper respiratory; respiratory tract; upper airway; airway infection|infections; chest|throat infection|infections; uri; urti; urtis",
  urinaryInfection: "urinary; uti; utis; bladder infection|infections",
  coldSymptoms: "nasopharyngitis; common cold; colds; a cold; runny nose; sore throat|throats",
  covid: "covid; covid - 19; coronavirus",
  headache: "headache; headaches",
  cholesterol:
    "cholesterol; hypercholesterolaemia; hypercholesterolemia; hyperlipidaemia; hyperlipidemia; blood lipids; blood fats",
  cpk: "cpk; creatine phosphokinase; creatine kinase; muscle enzyme|enzymes; ck",
  seriousEvents:
    "serious adverse event|events; serious adverse reaction|reactions; serious side effect|effects; serious side - effect|effects; serious harm|harms; saes; serious event|events",
  harmStop: `stop*|discontinu*|quit|quitting|withdr*|left|dropp*|gave|give ..4 because|due|owing|over|for|after ..3 adverse|side|harm|harms; discontinuation due ..2 adverse|side; adverse events ..2 led|leading to discontinu*|stopping; side effects ..2 led|leading to|them; intolerance`,
  seriousInfection: "serious ..1 infection|infections; severe ..1 infection|infections; infections serious",
  heartEvents:
    "mace; heart attack|attacks; cardiovascular event|events; cardiac event|events; major adverse cardio*; stroke|strokes",
  cancer: "cancer; cancers; malignan*; tumour|tumours|tumor|tumors",
  clots: "clot; clots; vte; thrombo*; thrombosis; embolism",
  death: "death; deaths; died; mortality; die; dying",
  female: "women; female; females; woman",
  age: "age; aged; years old; years of age; year - old|olds",
  diseaseYears: `disease duration; duration of ..2 disease|alopecia|illness|condition; had ..3 disease|alopecia|condition|illness|it for; lived with ..3 for; ill for; since onset; disease for; alopecia for; first patch ..6 ago; hair loss for`,
  episodeYears:
    "current|present|latest|ongoing|last|this episode|bout|attack|spell; episode|bout had|has|lasted; episode duration; length of ..2 episode|bout; episode for",
  shareOfAll:
    "of all ..2 randomised|randomized|participants|patients|people|taking|enrolled|650|654; of everyone randomised|randomized|enrolled|who; of the whole trial",
  meanChange:
    "mean|average|median ..2 change|improvement|reduction|drop|fall|decrease|score|salt; on average; percent change; averag*",
  young:
    "year - old|olds; 12 - ..2 17; 12 ..2 17; adolescen*; teen; teens; teenage*; child; children; kids; paediatric*; pediatric*; youngsters; minors; boys; girls; under 18|eighteen; younger than 18|eighteen; young people; aged 12|six; juvenile; 12 to 17|18; 12 - 17|18|year",
  old: "over 65|sixty; older than 65; aged 65; elderly; older people|adults|patients; pensioners",
  place: `japan*; ital*; korea*; chin*; taiwan*; french; france; german*; spain; spanish; turk*; brazil*; india*; saudi; arab*; austral*; british; uk; scottish; canad*; mexic*; iran*; israel*; polish; poland; greek; dutch; swiss; austria*; asia*; danish; swedish; thai*; singapore*; argentin*; colombia*; portug*; belgi*; middle east*; egypt*; tohoku`,
  otherStudy: `cohort|cohorts; clinic; clinics; hospital; hospitals; registry; registries; real - world; real world; everyday practice; clinical practice; daily practice; practice; retrospective*; case series; chart review; one|single|our|private|local centre|center; survey; meta - analys*; systematic review; review of; another study|trial; other studies|study|trial|trials; separate study|trial|cohort; smaller study|trial; phase 2|two|ii; long - term extension; extension; observational; post - hoc; subanalysis; sub - analysis; pooled; patients of mine; outside trials; outside the trials; insurance; claims data`,
  otherDisease: `ra; cdai; rheumatoid; arthritis; arthritic; atopic; eczema; dermatitis; lupus; psoria*; vitiligo; uveitis; crohn*; colitis; covid patients|pneumonia; covid - 19 patients; jia; myelofibrosis; androgen*; pattern; diabet* patients; joint; joints; ankylosing`,
  lowRisk: "low - risk; low risk; without risk factors; no risk factor|factors; lower - risk; lower risk",
  atRisk: "at risk; at - risk; high - risk; high risk; with risk factors; raised risk; risk factors",
  severityGroup: `very severe; most severe; severe disease versus; totalis; universalis; complete ..2 baldness|loss; total ..1 loss|baldness; salt 95; salt of 95; salt 50 - 94; salt 50 to 94; 50 to 94; 50 - 94; 95 to 100; 95 - 100; less severe; milder; moderate; mild; baseline severity; severe ( salt; half their hair; lost everything; no hair at all; completely bald; total baldness; near - total; near - complete hair|scalp|loss; with patchy; patchy`,
  durationGroup: `short|shorter|long|longer|recent|brief ..1 episode|episodes|bout|duration|disease|history; less|more|under|over|fewer than? 4|four|8|eight|10|ten years; episode ..3 under|over|less|more|shorter|longer; ill for|under|over; long - standing; longstanding; recent - onset; for more than ..2 years; duration under|over|below|above`,
  sexGroup:
    "in men; among men; in women; among women; male patients; female patients; men versus; women versus; of the men; of the women; men were; women were",
  responseGroup: `middling; partial ..1 respon*; intermediate; non - respon*; nonrespon*; poor respon*; no ..2 respon*; without ..3 respon*; sustained respon*; lasting respon*; stable respon*; good respon* before; weak respon*; scalp responder|responders|nonresponders; among|of ..2 responders; those ..3 who responded; did not respond; early responders; late responders; slow responders; who had responded; full responders; complete respon*`,
  otherGroup: `atopic patients; with atopy; with atopic; with asthma; who had failed; previously treated; naive; smokers; obese; overweight; black patients; white patients; with nail; with thyroid; of the others; the others; among others; the rest; those with; those whose; people whose; patients whose; who had ..2 before; biomarker; after switching from; switched from tofacitinib|ritlecitinib|another; combined with; combination with; added to; plus minoxidil; with minoxidil; topical`,
  firstTrial:
    "brave - aa 1; brave aa 1; aa 1; aa1; first trial; first study; trial|study one|1|i; first of the ..2 trials; one trial",
  secondTrial:
    "brave - aa 2; brave aa 2; aa 2; aa2; second trial; second study; trial|study two|2|ii; other trial; second of the ..2 trials",
  bothTrials:
    "both trials; both studies; two trials; two studies; two ..2 trials|studies; pooled; across the ..2 trials; trials together|combined; aa 1 and ..4 aa 2; aa 1 and 2; together; combined",
  joinedTrial:
    "included; enrolled; enroled; enlisted; recruited; randomised; randomized; took part; taking part; participated; involved; entered; comprised; covered ..2 people|patients|adults; participants in; had ..2 participants; signed up; were treated in; joined; tested in; studied in",
  negation: `not; no; never; neither; nor; without; cannot; can't; don't; doesn't; didn't; isn't; aren't; wasn't; weren't; won't; hasn't; haven't; hadn't; wouldn't; couldn't; shouldn't; ain't; hardly; scarcely; barely; unlikely; fail*; lack*; little evidence|proof; rather than; free of; yet to; avoid*; absence; anything but; by no means; in no way; nowhere near`,
  refuted: `is|are|was|would|goes ..2 going|go? too far; is|are|was|would+be ..2 exaggerat*|overstat*|overclaim*|an+overstatement|inaccurate|premature|wishful; naive|foolish|unrealistic|premature|unwise|misleading|silly|optimistic|unreasonable|ridiculous|absurd|mistake|wishful ..2 to|of expect|hope|think|believe|assume|call|claim|say|promise|speak|imagine|thinking|expecting|believing; not true; untrue; not correct; isn't true; isn't correct; is ..1 myth; a myth; myth that; myth :; false that; wrong to say|think|believe|claim; incorrect to; mistaken; nobody should believe|think; no one should believe|think; don't believe|think; do not believe|think|assume|expect; never believe|assume; no truth; contrary to ..4 belief|claim|claims|opinion|reports|say; it is false; is nonsense; nonsense that; not the case that; isn't the case; misconception; error to; have been misled; cannot be said that; can't be said that; nor is it true; far from; hoax; disproved; debunk*; is wrong; are wrong; rumour that; rumor that; is|are|was|were|be false|untrue|wrong|incorrect|mistaken|nonsense|fiction; is|are a lie; not claim that; does not mean; doesn't mean`,
  reported: `some|many|several|other|few|certain|most ..2 pages|sites|websites|blogs|people|posts|articles|users|sellers|forums|influencers|clinics|patients|advertisers|leaflets|sources claim*|say|says|write|believe|think|promise|insist|argue|report|state|assert|maintain|suggest|tell
    a|an|one|the|this|that|my|his|her|another|somebody's|someone's ..2 video|clip|podcast|ad|advert|advertisement|commercial|tweet|post|thread|blogger|influencer|guru|coach|vendor|shop|friend|neighbour|neighbor|colleague|hairdresser|barber|uncle|aunt|mother|father|sister|brother|cousin|poster|commenter|youtuber|tiktoker|headline|tabloid|salesman|chatbot|rumour|rumor|magazine claim|claims|claimed|say|says|said|writes|wrote|believe|believes|thinks|thought|promise|promises|promised|insists|insisted|swears|swore|boasts|boasted|told|tells|suggests|suggested
    scammers|quacks|companies|shops|advertisers|marketers|salespeople|vendors|gurus|coaches|commercials|ads|videos|clips|podcasts|headlines|magazines|newspapers|tabloids|friends|relatives|manufacturers|youtubers|bloggers|posters|commenters|testimonials|fans ..1 claim|claimed|say|said|promise|promised|insist|boast|swear|swore|suggest|will+tell
    a|one|the|another ..1 man|woman|guy|girl|lady|person|patient|user|mother|father says|said|claims|claimed|writes|wrote|swears|swore|promises|promised|believes|tells
    want|wants|wanted|wanting|wish|wishes|wished|hope|hopes|hoped|hoping|dream|dreams|dreaming ..1 a|an|the|for|of|that|it|to|they|there|future; look|looks|looking|search|searches|searching|seek|seeks|seeking|sought|hunt|quest|race|wait|waits|waiting|chase|chasing ..1 a|an|for; long|longs|longing for; until ..1 there is|are; until ..3 is found
    whether; see|test|tests|tested|testing|know|find+out|learn|examine|examined|investigate|investigated|explore|study|studied|check|checked if; ideal|perfect world; ideally
    tempting|easy|natural|nice|comforting|attractive to think|believe|assume|imagine|hope|say|expect
    somebody|someone claims|claimed|says|said|writes|wrote|swears|told
    seller|sellers|advert|adverts|website|websites|blog|blogs|forum|forums|internet|influencers|marketers|tiktok|reddit|posters ..1 claim*|say|says|promise*|insist*|will
    claim* that|it|to; is|are|was|often|sometimes|widely|commonly claimed|rumoured|rumored|alleged|said that|to; rumour has; rumor has; you may|might|will|can read|hear|see that|claims; so - called; supposedly; allegedly; reputedly; according to ..3 blog|forum|seller|advert|website|post|influencer|user; i|he|she|they was|were told; heard that; legend; advertised as; advertis*; marketed as; sold as; touted as; billed as; they say; people say; it is said; he says; she says; asked whether; wonder*|ask|asks|asked if|whether`,
  turn: "but; however; in fact; in reality; in truth; yet; whereas; instead; actually; although; though; while; the trial found; the data show; trial data",
  firstPerson: "i; i'm; i've; i'd; i'll; my; me; mine; myself",
  everybody:
    "everyone; everybody; all patients|people|participants|users|those|adults; all of these|those|them; all who; all the patients|people; every patient|person|user|one; each patient|person; in all patients|people|cases; invariably; always; without exception; all relapse*; all lost; all lose; in every case",
  almostEverybody:
    "almost|nearly|virtually|practically everyone|everybody; almost|nearly|virtually|practically all ..3 patients|people|participants|users|those|them|adults|cases|who; almost|nearly|virtually|practically every ..1 patient|person|participant|user|case; about everyone; nearly every",
  most: `most people|patients|participants|users|adults|sufferers|responders; most of those|them|these|the; most who|on|taking|given; the|a ..2 majority; more often than not; mainly everyone`,
  few: `few people|patients|participants|users|adults; few of those|them|these|the; few who|on|taking|given; a|the ..2 minority; only few|some|a+few of|people|patients; hardly|scarcely|barely anyone|anybody|any+people|any+patients; very few`,
  soon: `soon; early; earlier; first|last|few|couple|next ..2 day|days|week|weeks|month|months; initial*; at first; immediate*; right away; straight away; at once; quick*; rapid*; within; yet; so far; already; short - term; by then; at that point; for now; temporar*; gradual*; slow*; who|that ..2 restart*|continu*`,
  nobody:
    "almost|nearly|virtually|practically nobody|none; hardly anyone|anybody; nobody; no one; none of; none had|lost|have; not one; not a single; no patient|patients|participant|participants|person|people; zero patients|people|participants",
};
