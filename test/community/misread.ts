/** Fields of labelled posts for development that are not read as their label says, by set of posts. */
export const MISREAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  corpus: {
    reason: "a003 a043 b003 b037 o021 p017 q005 q035",
    regrowthBefore: "a007 a075 b037 o021",
    indication: "a045 p001 u023",
    restarted: "a077",
    sideEffects: "a077 b049 o021 p007 q005 q027 u001 u009",
    otherEvents: "b003 b017 b025 b033 b035 b051 q033 q039",
    firstPerson: "b037 p009 q007",
    recaptured: "b047",
    shed: "m013 q009",
    weeks: "m013",
    months: "p003 q017 q033 u009 u023",
  },
  fresh: {
    event: "f013 f019 i047 i061 j085 j103 j125 j165 j167 j173 j197 j213 j215",
    weeks: "g009 i049 i051 i077 j017 j031 j035 j093 j111 j135 j141 j157 j185 j191 j195 j199",
    outcome:
      "g023 h023 i005 i007 i013 i021 i029 i035 i037 i039 i059 i063 i075 i085 i095 j009 j015 j023 j035 j047 j073 j093 j113 j129 j155 j157 j177 j185 j193 j199 j203 j219",
    shed: "i007 i085 j047 j073 j093 j157 j185 j199 j203",
    drug: "i073 j205",
  },
  later: {
    shed: "k001 k121",
    outcome: "k001 k037 k121",
    event: "k065 k075 k077 k081 k109",
    weeks: "k123",
  },
  voices: {
    shed: "v001 v017 v053 v057 v061 v067 v085 v167 v169 v175 v177 v179 v183 v185 v197",
    outcome:
      "v001 v017 v053 v057 v061 v065 v067 v085 v105 v115 v117 v167 v169 v173 v175 v177 v179 v181 v183 v185 v197",
    event: "v071 v073 v081 v097 v119 v147 v161 v193 v195 v199",
    weeks: "v077",
  },
  plain: {
    event: "t003 p019 p021 r003 r059 r065",
    outcome: "t007 t009 t013 t019 t043 t067 t073 t083 p033 r001 r007 r019 r037 r067 r069 r075",
    shed: "t009 t019 t043 t073 p033 r001 r007 r019 r037 r067 r081",
    weeks: "t009 t033 t037 t043 t065",
  },
};
