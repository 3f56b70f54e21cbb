export const CASE = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 90 },
    { week: 36, score: 15 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [
    { name: "stay", doses: [{ fromWeek: 40, mgPerDay: 4 }] },
    { name: "stop", doses: [{ fromWeek: 40, mgPerDay: 0 }] },
  ],
  horizonWeeks: 52,
};

export const TEXT = "I stopped Olumiant in May. Hair always stays after stopping baricitinib.";
