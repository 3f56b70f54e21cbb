/* Whole phrases of loss and of keeping, over normalised text. What is put together freely is read by clauses.ts. */

const HAIR =
  "(?:hair|hairs|it|it all|everything|all of it|brows?|eyebrows?|lash(?:es)?|eyelashes|beard|crown|nape|temples|scalp|most of it|half of it|eye ?brows|progress|strands)";
export const LOST = new RegExp(
  [
    String.raw`\bshed(?:s|ding)?\b(?! light| weight| the wig)`,
    String.raw`\brelapsed?\b|\balopecia (?:has |had |all |\w+ly )?(?:came back|come back|returned|is back|came roaring|flared)|\bfall ?out\b(?! of love)|\bflared?\b(?= (?:up|again|back))`,
    String.raw`\b(?:fell|falls|falling|fallen|fall|came|coming|come|comes|dropping|poured|pouring|dropped|started dropping) (?:right |all |back |straight )?(?:out|off in|away)\b(?! of| to)`,
    String.raw`\b(?:fall|falling|fell|dropping|drop|losing|going|leaving|left|thinning)(?: (?:it|hair|all over))? again\b|\bit (?:all )?(?:started|began)(?: up| all over)? again\b`,
    String.raw`\b(?:began|begun|started|starting|starts|begins) (?:to )?(?:fall|falling|drop|dropping|going|to go|losing|lose|thin|thinning|coming)\b`,
    String.raw`\blos(?:t|ing|e|es) (?:it|all(?! (?:access|hope|coverage|faith|interest|insurance))|everything|most|half|some|a lot|a bit|a little|lots|tons?|a ton|large|clumps|chunks|ground|(?:my|his|her|the|our) (?:\w+ )?(?:hair|brows?|eyebrows?|lash|eyelash|beard|progress|gains)|hair|eyebrows?|brows?|eyelashes|lashes|handfuls|patch|every|what|spots|tons|quite)`,
    String.raw`\b(?:bald|bare|hairless|smooth|coin[- ]sized?|new|first|small|tiny|big|few|three|3|2|several)(?: (?:small|bald|bare|coin|sized?|round|tiny))* (?:spots?|patch(?:es)?)\b|\b(?:a|the|my|saw|found|of|seeing|noticed|noticing|had|got) (?:first |new |small )?(?:patch(?:es)?|spots?)\b(?! (?:of regrowth|of hair|filled|checks?|test\w*|on\b))|\bpatches\b(?! (?:filled|are fill|have fill|of hair|of regrowth|are growing|were|regrew))|[-,.] spots\b`,
    String.raw`\bthinn(?:ed|ing|er)\b|\bgo(?:ne|ing) bald\b|\b(?:am|is|was|were|and|be|completely|totally|went|now|him|me|again|of) (?:as )?bald\b(?!ing)|\bbald (?:again|by|within)\b|\bwearing (?:hats|wigs|a wig|scarves|beanies) again\b|\bwidow|\bpart (?:is|got|gets|was|is getting) wider|\b(?:hair|brows?|eyebrows?|lash|lashes|eyelashes|beard) (?:is |are |was |were |keeps? )?(?:falling|thinning)\b`,
    String.raw`\b(?:hairs?|strands|clumps)(?: \w+){0,4} (?:in|on|all over|down) (?:the|my|his|her) (?:\w+ )?(?:drain|shower|sink|brush|hairbrush|pillow|pillowcase|comb|bath|keyboard|hands?|floor|bathroom)|\bhair (?:everywhere|all over)\b|\b(?:pillow|drain|shower|brush|sink|floor) (?:is|was|got|gets) (?:all )?(?:covered|full)\b|\bclumps\b|\bstrands on\b|\bhair is leaving`,
    String.raw`\b${HAIR}(?: has| had| is| was| were| are| have| \w+ly| all| now| also)* (?:gone|went|going|left|leaving|disappeared|vanished|unravell?ed|undone|noped out|started to go|go(?:es)? first|started$|started[.,])`,
    String.raw`\ball gone\b|\bgone (?:again|by(?= \w)(?! (?:and|with|since)\b)|within|in)\b|\bback to (?:wigs|square|bald|zero|being bald|where i)|\bneeds? a wig\b|\bdownhill\b|\bhair loss\b(?! (?:journey|community|sub|treatment))|\bbackslid|\blost (?:ground|the lot)\b|\bso was my hair\b|\bback to nothing|\bto nothing\b|\bhair left\b|\bthen (?:came )?(?:the )?(?:spots|patches)\b|\bstarted$|\bscalp did not\b|\bpatches (?:came|were|are|was) back\b|\bnever took it|\blost (?:about|like|around|roughly|maybe|over|almost|nearly|at least)? ?\d+ ?(?:%|percent)|\b(?:it )?(?:all )?(?:started|began)(?= (?:around|about|at|in|on|by|after|within|roughly|maybe)?\s?(?:about )?(?:week|month|day|\d))`,
  ].join("|"),
  "g",
);
export const KEPT = new RegExp(
  [
    String.raw`\b(?:no|not(?! want\b)|without(?! (?:JAK\d|it\b|them\b|the (?:drug|pills?|tablets?|meds?)\b))|zero|never|nothing|none|have not|has not|had not|did not|not a|no signs? of|nor|minimal|barely)\b(?:(?! but | then | until | till |, | and then | so )[^.;]){0,32}?(?:shed\w*|hair loss|loss|fall\w*|fell|lost|los(?:e|ing)\b|patch\w*|spots?\b|thinn\w+|fallout|relapse\w*|change[sd]?\b|difference|happened|regress\w+)`,
    String.raw`\b(?:kept|keep|keeping|still have|still got|still has|have kept|retained?|retaining|maintain\w*|hanging on to|hanging onto|held on to|holding on to|holding onto|managed to keep)(?: \w+){0,4} (?:hair|it|everything|brows|lashes|eyelashes|eyebrows|of it|all|regrowth)\b`,
    String.raw`\bhair(?: =| is| has| was| still| all| stays?| hung| does| seems| looks| remains?| remained)* ?(?:\w+ ){0,2}?(?:still (?:all )?(?:here|there|in|growing|full|hanging)|stayed|staying|intact|unchanged|fine|perfect|hanging|holding|thicker|great|all here|stable|good|in place|remained|growing)\b`,
    String.raw`\b(?:holding|held|hanging) (?:steady|up|well|on|strong|in there)\b|\bso far,? so good\b|\ball good(?: so far)?\b|\bstill (?:100|all|full|completely|fully|here|covered)\b|\bno (?:change|difference|loss|issues)\b|\bhair did not notice\b|\bstill (?:a |my |have a |got a )?full head\b|\bnothing (?:yet|so far|lost|fell|has fallen|falling|came out|happened)\b|\bnot a patch\b|\bno harm(?: done)?\b|\bstable\b|\bhair is (?:still )?(?:all )?here\b|\bzero\b(?= loss| shed)|\b\d+ ?% of (?:my|his|her) hair (?:remains|is still|is left|still)`,
  ].join("|"),
  "g",
);
