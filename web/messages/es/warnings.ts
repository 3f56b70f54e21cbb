/** Avisos de la biblioteca, que los da en inglés: cómo empiezan allí y qué dicen aquí. */
const WARNINGS: readonly (readonly [RegExp, (part: (name: string) => string) => string])[] = [
  [
    /^few virtual patients resemble this person \(effective (?<effective>\d+), wanted (?<wanted>\d+) or more\)/,
    (part) =>
      `Pocos pacientes virtuales se parecen a esta persona (valen ${part("effective")}; harían falta ${part("wanted")} o más). Los márgenes son más anchos. Revise las lecturas y las dosis.`,
  ],
  [
    /^(?<mg>[\d.]+) mg a day was not studied in the trials behind the model \((?<studied>.+) mg were\)/,
    (part) =>
      `Los ensayos no estudiaron ${part("mg")} mg al día (estudiaron ${part("studied").replace("and", "y")} mg). Lo que se muestra se deduce de cómo actúa el fármaco; no se ha observado.`,
  ],
  [
    /^age (?<age>[\d.]+): the trials behind the model enrolled adults only/,
    (part) =>
      `Edad ${part("age")}: los ensayos incluyeron solo a personas adultas. Nada de esto se comprobó en niños ni adolescentes.`,
  ],
  [
    /^the reading of (?<score>\d+) in week (?<week>\d+) is far from what the model expects/,
    (part) =>
      `La lectura de ${part("score")} en la semana ${part("week")} está lejos de lo que el modelo espera tras las anteriores. Revísela. Si es correcta, su enfermedad sigue un camino que el modelo apenas conoce, y los márgenes son anchos.`,
  ],
  [
    /^the model's accounts of the disease differ on short interruptions: (?<weeks>\d+) weeks into "(?<option>.+)", of (?<of>\d+) people .+ SALT (?<salt>\d+) or less would be (?<drive>\d+) .+\(structure drive\), (?<loop>\d+) /,
    (part) =>
      `Las dos explicaciones de la enfermedad difieren en las pausas cortas. A las ${part("weeks")} semanas de «${part("option")}», de cada ${part("of")} personas que están más o menos como esta, tendrían SALT ${part("salt")} o menos ${part("drive")} según una (estructura drive) y ${part("loop")} según la otra (estructura loop). Nadie ha medido cuál acierta. Los márgenes incluyen la diferencia.`,
  ],
  [
    /^no doses are given/,
    () =>
      "No se indican dosis: el pronóstico es para alguien que nunca tomó el fármaco. Si no es así, la respuesta es errónea: añada las dosis desde la semana en que empezó.",
  ],
  [
    /^the history has no dose of the drug/,
    () => "No hay ninguna dosis hasta ahora: el pronóstico es para alguien que nunca tomó el fármaco.",
  ],
  [
    /^pauses and restarts in (?<options>.+): no trial behind the model measured/,
    (part) =>
      `Pausas y vueltas al fármaco en ${part("options")}: ningún ensayo de los que aprende el modelo midió una pausa corta, y es donde más difieren las explicaciones del modelo. Los márgenes incluyen la diferencia.`,
  ],
  [
    /^no reading from before treatment/,
    () =>
      "No hay lectura de antes del tratamiento. Para ese tiempo se toma a la población de los ensayos que encaja con las lecturas posteriores.",
  ],
  [
    /^SALT (?<salt>[\d.]+) at the decision: .* at (?<limit>\d+) or less/,
    (part) =>
      `SALT ${part("salt")} ahora: los ensayos de dejar o bajar el fármaco incluyeron solo a personas con ${part("limit")} o menos.`,
  ],
  [
    /^the last reading is (?<weeks>\d+) weeks before the decision/,
    (part) =>
      `La última lectura es de hace ${part("weeks")} semanas. Una más nueva daría un pronóstico más preciso.`,
  ],
  [
    /^the trials followed people for (?<all>\d+) weeks in all and (?<change>\d+) weeks after a change of dose/,
    (part) =>
      `Los ensayos siguieron a las personas ${part("all")} semanas en total y ${part("change")} semanas tras un cambio de dosis. Lo que va más allá se extrapola.`,
  ],
  [
    /^not used, because the trials' published results do not identify their effect here: (?<list>.+)$/,
    (part) =>
      `No se usan, porque los resultados publicados no permiten conocer su efecto: ${part("list")
        .replace("sex", "sexo")
        .replace("episode length", "duración del episodio")
        .replace("age", "edad")}.`,
  ],
  [
    /^model uncertainty is provisional/,
    () =>
      "La duda del modelo es provisional: los márgenes se basan en parámetros que encajan con los ensayos. Aún no se ha mostrado que el ajuste haya terminado.",
  ],
  [
    /^doses further apart than a day were not studied/,
    () =>
      "Las dosis con más de un día entre una y otra no se estudiaron en la alopecia areata. Lo que se muestra se deduce de lo rápido que el fármaco deja el cuerpo.",
  ],
  [
    /^missed doses are taken to be missed by chance/,
    () =>
      "Se supone que las dosis olvidadas se olvidan al azar, una a una, junto a ensayos en los que casi todas cuentan como tomadas. Lo que se muestra se deduce de cómo actúa el fármaco; no se ha observado.",
  ],
  [
    /^option "(?<name>.+)": (?<late>\d+) of its (?<all>\d+) doses begin after the horizon/,
    (part) =>
      `Opción «${part("name")}»: ${part("late")} de sus ${part("all")} dosis empiezan después del tiempo mirado y no cuentan.`,
  ],
  [
    /^option "(?<name>.+)": a restart with (?<mg>\d+) mg is no restart/,
    (part) => `Opción «${part("name")}»: volver con ${part("mg")} mg no es volver a tomar el fármaco.`,
  ],
  [
    /^option "(?<name>.+)": its first check comes after the horizon/,
    (part) =>
      `Opción «${part("name")}»: la primera vez que se mira el pelo es después del tiempo mirado, así que nadie vuelve a tomarlo.`,
  ],
  [
    /^option "(?<name>.+)": without checkEveryWeeks/,
    (part) =>
      `Opción «${part("name")}»: sin decir cada cuánto se mira, el SALT se lee cada semana, más que en la vida real. Una lectura de azar puede hacer volver al fármaco.`,
  ],
  [
    /^hair that was never lost can fall too/,
    () =>
      "También puede caer pelo que nunca se había perdido, pero ningún ensayo dijo con qué frecuencia. Hasta dónde puede llegar una recaída se basa en un supuesto.",
  ],
];

/** Por qué algo no se usa; también lo dice la biblioteca en inglés. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /^the published effect of the length of the episode is small/,
    "el efecto publicado de la duración del episodio es pequeño en la enfermedad grave, y los resultados no se publican con bastante detalle para aprenderlo",
  ],
  [
    /is published by age$/,
    "ningún resultado del baricitinib en la alopecia areata del que aprende el modelo se publica por edad",
  ],
  [
    /is published by sex$/,
    "ningún resultado del baricitinib en la alopecia areata del que aprende el modelo se publica por sexo",
  ],
];
export const reason = (text: string): string => {
  for (const [form, said] of REASONS) if (form.test(text)) return said;
  return `${text} (en inglés)`;
};

export const warning = (text: string): string => {
  for (const [form, say] of WARNINGS) {
    const match = form.exec(text);
    if (match) return say((name) => match.groups?.[name] ?? "");
  }
  return `${text} (en inglés)`;
};
