/*
 * Words of going and of staying, in English and Spanish, by what they mean and not by the posts they were met in: for each
 * meaning the verbs, nouns and adjectives that a thesaurus lists, told by their stems. They are too common to decide alone;
 * score.ts weighs them within a clause that speaks of hair.
 */

/** Stems as one expression over a single word; a stem with `$` is the whole word. */
const stems = (...lists: readonly string[]): RegExp =>
  new RegExp(
    `^(?:${lists
      .flatMap((list) => list.trim().split(/\s+/))
      .map((stem) => (stem.endsWith("$") ? stem : `${stem}\\p{L}*`))
      .join("|")})$`,
    "u",
  );

/** Hair, where it grows, and what a head of it is called. */
export const HAIR_WORD = stems(
  "hair$ hairs$ haired$ hairline scalp head$ heads$ brow$ brows$ eyebrow lash$ lashes$ eyelash beard moustache mustache stubble goatee sideburn",
  "nape$ crown$ temple fringe$ bangs$ strand follic mane$ curl lock$ locks$ ponytail braid plait bun$ afro$ dread bob$ fuzz$ regrow growth$ coverage densit volume$ roots$ parting$ part$ patch spot$ spots$ salt$",
  "pelo$ pelos$ cabello cabeza ceja pestaña barba bigote melena coronilla nuca$ sien$ sienes$ flequillo rizo coleta trenza mechon mechón densidad raíz raíces calva calvas$ placa cuero$",
);

/** Leaving, vanishing, falling, thinning, getting worse, ending, ruin. */
export const GO_WORD = stems(
  "vanish disappear evaporat dissolv melt$ melted$ melting$ fade$ faded$ fading$ dwindl diminish wither wilt shrivel shrank$ shrunk$ shrink dry$ drying$",
  "depart desert abandon flee$ fled$ flew$ flown$ escap exit$ exited$ evacuat migrat quit$ resign retreat withdr retire$ retired$ bail$ bailed$ bolt$ bolted$ left$ leaves$ leaving$",
  "drop$ dropped$ dropping$ fall$ falls$ fell$ fallen$ falling$ fallout$ shed$ sheds$ shedding$ molt moult slough detach peel$ peeled$ peeling$ crumbl collaps tumbl plummet plung slid$ slide$ sliding$ slip$ slipped$ slipping$ crash rain$ rained$ raining$ pour$ poured$ pouring$ snow$ snowed$ snowing$",
  "thin$ thins$ thinned$ thinner$ thinning$ spars scant wisp weaken reced creep$ crept$ erod ebb$ ebbed$ deplet declin deteriorat worse$ worsen regress relaps backslid backsl revert revers undone$ undid$ undo$ unravel",
  "bald bare$ bared$ barren$ naked$ hairless denud empty$ emptied$ empties$ emptying$ stripped$ strip$ cleared$ wiped$ decimat destroy devastat ruin ravag wreck demolish obliterat annihilat massacr carnage$ disaster catastroph tragic tragedy hell$ nightmare",
  "lost$ lose$ loses$ losing$ loss$ losses$ gone$ goes$ goner$ went$ missing$ absent$ none$ zilch$ died$ dead$ die$ dying$ perish extinct shaved$ shave$ shaving$ buzzed$ shorn$ wig$ wigs$ toupee beanie bandana headscar turban hat$ hats$ cap$ caps$ scarf$ scarves$ topper$",
  "patch$ patches$ patchy$ spots$ hole$ holes$ gap$ gaps$ gappy$ crater clearing$ clearings$ island islands$ circle$ circles$ tuft wisps$ straggl clump handful fistful bunches$ chunk sheets$ avalanch drain$ plughole$ pillow pillowcase hoover$ vacuum",
  "flare$ flared$ flaring$ recur recurr resurfac reappear returned$ spread spreading$ expand widen wider$ enlarg multipl join$ joined$ merg totalis$ universalis$ areata$ egg$ cueball coot$ seal$ billiard",
  "perd pierd cae$ caer$ caía$ caían$ caen$ cayó$ cayeron$ cayendo$ caíd caer desprend desapar marchar marchó$ fue$ fueron$ ido$ vacío vacía calvo calva rapar rapé$ rapad peluca gorro gorra pañuelo brote rebrote recaí recaída retroced clare hueco mechones$ puñad ral empeor ruina desastre desierto mitad$",
);

/** Staying, holding out, being as before, growing, thriving, health, fullness. */
export const STAY_WORD = stems(
  "stay stays$ stayed$ staying$ remain persist endur surviv last$ lasts$ lasted$ lasting$ continu hold$ holds$ held$ holding$ hang$ hangs$ hung$ hanging$ cling clung$ stick$ sticks$ stuck$ sticking$ abid linger resist withstand withstood$",
  "keep$ keeps$ kept$ keeping$ retain maintain preserv sustain conserv mantien manten mantuv conserv aguant sigue$ siguen$ sigo$ seguí$ continú permanec resist",
  "same$ identical unchanged$ unaltered$ untouched$ unaffected$ unbothered$ unfazed$ undisturbed$ intact stable$ stabil steady$ steadi constant$ consisten permanent solid$ firm$ rooted$ anchored$ glued$ static$ igual$ iguales$ idéntic intact estable",
  "grow$ grows$ growing$ grown$ crece$ creciendo$ crecer$ long$ longer$ longest$ lengthen thick$ thicker$ thickest$ thickness$ dense$ denser$ full$ fuller$ fullest$ fullness$ lush$ luxuri bushy$ bushier$ fluffy$ hairy$ hairier$ furry$ shaggy$ curly$ voluminous abundan plenty$ espes frondos tupid abundante",
  "thriv flourish flouris bloom prosper healthy$ healthier$ strong$ stronger$ glossy$ silky$ gorgeous beautiful lovely$ amazing$ awesome$ fabulous magnific perfect perfectly$ great$ fantastic excellent normal normally$ fine$ ok$ okay$ good$ well$ happy$ sano$ sana$ fuerte perfect genial bien$ estupend",
  "remission remisión cured$ cure$ recovered$ exception lucky$ luck$ blessed$ fortunate grateful suerte milagro miracle unicorn winner",
);

/** What only somebody with hair does, has or is asked about. */
export const CARE_WORD = stems(
  "dye$ dyed$ dyeing$ colour$ colours$ coloured$ colouring$ color$ colored$ coloring$ colourist colorist bleach highlights$ highlighted$ balayage perm$ permed$ haircut haircuts$ trim$ trims$ trimmed$ trimming$ barber hairdress stylist salon$ comb$ combs$ combed$ brushing$ brushed$ shampoo conditioner tangl knot$ knots$ compliment donat sideburn barrettes$ hairclip grips$ dreadlock knotted$ frizz braid$ braids$ braided$ plait ponytail pigtail bun$ updo hairspray gel$ gelled$ mousse$ straighten curling$ curler blowdry hairdryer scrunchie hairband barrette headband$ cowlick quiff mullet bedhead greys$ grays$ grey$ gray$ elbows$ waist$ shoulders$",
  "tint teñ peluquer peinar peino$ peinad cepill champú acondicionador trenza coleta moño cortar corte$ recort mechas$ canas$ greñ",
);

/** Words that need no mention of hair beside them to be about it. */
export const ALONE_WORD = stems(
  "remission remisión cured$ exception lucky$ luck$ unicorn relaps recaída recaí rebrote brote bald calvo calva hairless totalis universalis universal$ wig$ wigs$ toupee topper$ peluca beanie bandana headscar turban pañuelo gorro gorra rapé$ raparme$ rapad shaved$ shed$ sheds$ shedding$ thinned$ thinning$ patchy$ clump handful fistful puñad mechones$",
);

/** Bits of speech that turn what follows round. */
export const NOT_WORD = stems(
  "no$ not$ never$ none$ nothing$ nobody$ nor$ neither$ without$ hardly$ barely$ zero$ zip$ nil$ isnt$ wasnt$ ni$ nunca$ jamás$ sin$ tampoco$ nada$ ningun ningún$ free$ minus$ yet$ keeps? failing$",
);

/** What else of the body a drug's change may be told to have moved; a clause about it is none about hair. */
export const BODY_THING = stems(
  "cholesterol lipid triglycerid liver enzyme alt$ ast$ bloods$ bloodwork labs$ kidney creatinine platelet hemoglobin haemoglobin weight$ kilo pounds$ lbs$ kg$ acne pimple zit bruis skin$ rash eczema itch joint knee hand$ hands$ finger wrist ankle back$pain pain$ ache headache migraine nausea fatigue energy sleep mood anxiet depress period$ periods$ pregnan baby infection shingles covid fever cough",
  "colesterol triglicérid hígado hepátic enzima analític peso$ kilos$ granos$ acné piel$ articulacion cansancio sueño",
);

/** What else a story tells of: money, work, people; a clause about it says nothing of hair by common words alone. */
export const OTHER_THING = stems(
  "insurance insurer copay deductible pharmacy price cost$ costs$ money job$ appointment appeal refill prescription capsule capsules$ pill pills$ tablet tablets$ box$ boxes$ bottle dose$ dosage doctor husband wife boss school",
  "seguro$ receta farmacia precio dinero trabajo médic dermatólog",
);
