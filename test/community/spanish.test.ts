import { describe, expect, it } from "vitest";
import { extract } from "../../src/community/extract/extract.ts";

describe("a change from one drug to another in Spanish", () => {
  it.each([
    "Me cambiaron Olumiant por Litfulo y se me cayó el pelo.",
    "Me cambiaron de Olumiant a Litfulo y se me cayó el pelo.",
    "Cambié Olumiant por Litfulo y perdí el pelo.",
    "He cambiado el Olumiant por Litfulo y perdí el pelo.",
  ])("%s", (post) => {
    expect(extract(post)).toMatchObject({
      event: "switch",
      drug: "baricitinib",
      switchedTo: "ritlecitinib",
      shed: true,
    });
  });
});

describe("what became of the hair in Spanish", () => {
  it.each<[string, boolean]>([
    ["Dejé Olumiant y de la alopecia no he vuelto a saber nada.", false],
    ["Dejé Olumiant y no he vuelto a saber de la alopecia.", false],
    ["Dejé Olumiant hace un año y no se me cae el pelo.", false],
    ["Dejé Olumiant y no perdí ni un pelo.", false],
    ["Dejé Olumiant hace un año y no tuve recaída.", false],
    ["Dejé Olumiant y acabé rapándome la cabeza.", true],
    ["Dejé Olumiant y me salió una calvita.", true],
    ["Dejé Olumiant y tuve un brote.", true],
    ["Dejé Olumiant y se me ha empezado a caer todo el pelo.", true],
  ])("%s", (post, shed) => {
    expect(extract(post)).toMatchObject({ event: "stop", drug: "baricitinib", shed });
  });
});

it("somebody who takes it every other day has lowered it", () => {
  for (const often of ["cada dos días", "un día sí y otro no", "en días alternos"])
    expect(extract(`Ahora tomo Olumiant ${often} y sigo con todo mi pelo.`), often).toMatchObject({
      event: "reduce",
      drug: "baricitinib",
      shed: false,
    });
});

it("somebody who ended up bald on a drug has not stopped it", () => {
  for (const end of ["acabé calvo", "acabé sin pelo", "acabé rapándome"])
    expect(extract(`Con Olumiant ${end}.`).event, end).toBeNull();
});
