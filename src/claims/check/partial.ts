/**
 * Words by which something is denied of some people, of some times or of a part only: "some do not", "may not return",
 * "not at once". Such a denial goes together with what is held, so that it is not called wrong.
 */
const PARTIAL =
  /\b(?:some(?:times|one|body)?|a few|few|several|certain|individual|(?:a|the) (?:minority|handful|third|quarter|fifth|tenth|half)|one in \w+|\w+ (?:out )?of (?:ten|10|five|5|100|a hundred)|occasional\w*|rare(?:ly)?|cases?|may|might|perhaps|possibly|sure|certain|always|every\w*|all|fully|completely|entirely|whole|at first|initially|(?:right|straight) ?away|immediate\w*|at once|instant\w*|overnight|soon|so far|yet|quickly|fast|days?|weeks?|months?)\b/;

/** Whether a sentence that denies something denies it only in part. */
export const isDeniedInPart = (plain: string): boolean => PARTIAL.test(plain);
