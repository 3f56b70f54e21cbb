/** An event table of made-up people with short histories; each has a course of their own. */
export function peopleTable(count: number): string {
  const lines = ["ID,TIME_DAYS,EVID,DV,AMT,II,ADDL"];
  for (let id = 1; id <= count; id++) {
    const first = 60 + ((7 * id) % 40);
    const last = 4 + ((5 * id) % 16);
    lines.push(`${id},0,0,${first},,,`, `${id},0,1,,${id % 3 === 0 ? 2 : 4},1,251`, `${id},252,0,${last},,,`);
  }
  return `${lines.join("\n")}\n`;
}
