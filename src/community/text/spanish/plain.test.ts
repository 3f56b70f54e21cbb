import { describe, expect, it } from "vitest";
import { fromSpanish } from "./from-spanish.ts";

describe("plain words for hair that stays or goes, in the words of the rules", () => {
  it.each<[string, ...string[]]>([
    ["i hope", "ojalá", "espero que"],
    [
      "my hair did not notice",
      "mi pelo ni se ha enterado",
      "el pelo no se movió",
      "no se ha enterado el pelo",
    ],
    ["i have not gone backwards", "no he retrocedido", "ni un paso atrás", "no ha ido a peor"],
    [
      "i still have all my hair",
      "conservo todo lo que me salió",
      "mantengo casi todo lo que gané",
      "conservo lo que me creció",
      "todo lo que me salió sigue ahí",
      "sigo teniendo el pelo",
      "aún tengo mi pelo y mis cejas",
    ],
    ["my hair is unchanged", "mi melena resiste", "el pelo no ha cambiado"],
    ["no hair fell out", "ni se me ha caído ni uno", "no cae ni una"],
    ["hair still the same", "sigo igual", "estoy exactamente igual que antes"],
    ["the density is the same", "la densidad es la misma"],
    ["nothing has changed", "no ha cambiado nada", "nada ha cambiado"],
    ["hair is stable", "todo estable", "me mantengo", "sigo estable"],
    ["everything is in order", "todo en orden"],
    ["no difference in my hair", "no noto cambios", "no hay diferencia"],
    ["the same full head of hair as", "el mismo pelo que el día", "la misma melena que tenía"],
    ["no hair lost", "no he perdido densidad", "no ha perdido terreno"],
    [
      "the worst never came",
      "la recaída no llegó",
      "lo peor, pero nunca vino",
      "el brote que temía nunca llegó",
    ],
    ["saw no active areas", "no vio ninguna zona activa", "no me encontró ninguna placa"],
    ["i am back where i started with hair", "las mismas cejas que antes de empezar"],
    ["nothing left", "ya no conservo nada", "no me queda nada de lo que me salió", "no me queda ni la mitad"],
    ["my hair did not last", "mi pelo no aguantó", "la melena no me duró"],
    ["hair is falling out", "se me está cayendo", "se me están cayendo todas las cejas"],
    ["i started losing hair", "empecé a perder el pelo", "comencé a notar caída", "empiezo a perderlo"],
    ["it took 3 months to fall out", "tardó 3 meses en caerse"],
    ["it took 2 months to fall out", "me tardó dos meses en empezar a caer"],
    [
      "i have lost half of my hair",
      "perdí media ceja",
      "he perdido la mitad del pelo",
      "perdí parte de la barba",
    ],
    ["i have bald patches now", "ya tengo calvas", "tengo nuevas placas"],
    ["i have a bald patch now", "ya tengo una calva"],
    ["the first bald patch", "la primera calva"],
    ["closed", "se me cerró", "se rellenaron"],
    ["it took 2 months", "pasaron dos meses"],
    ["held for 3 months", "aguanté 3 meses"],
    ["until", "hasta que"],
    ["0", "de cero"],
    ["of the trial", "del ensayo clínico"],
    ["treatment", "el tratamiento", "mi tratamiento"],
  ])("%s", (english, ...phrases) => {
    for (const spanish of phrases) expect(fromSpanish(spanish), spanish).toBe(english);
  });
});
