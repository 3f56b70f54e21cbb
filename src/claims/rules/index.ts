import type { ClaimRules } from "../check/rule.ts";
import { C25 } from "./after-stopping/C25.ts";
import { C27 } from "./after-stopping/C27.ts";
import { C28 } from "./after-stopping/C28.ts";
import { C29 } from "./after-stopping/C29.ts";
import { C30 } from "./after-stopping/C30.ts";
import { C34 } from "./after-stopping/C34.ts";
import { C35 } from "./after-stopping/C35.ts";
import { C01 } from "./effect/C01.ts";
import { C02 } from "./effect/C02.ts";
import { C03 } from "./effect/C03.ts";
import { C04 } from "./effect/C04.ts";
import { C05 } from "./effect/C05.ts";
import { C06 } from "./effect/C06.ts";
import { C07 } from "./effect/C07.ts";
import { C36 } from "./effect/C36.ts";
import { C16 } from "./other/C16.ts";
import { C20 } from "./other/C20.ts";
import { C24 } from "./other/C24.ts";
import { C31 } from "./other/C31.ts";
import { C32 } from "./other/C32.ts";
import { C37 } from "./other/C37.ts";
import { C08 } from "./response/C08.ts";
import { C09 } from "./response/C09.ts";
import { C10 } from "./response/C10.ts";
import { C11 } from "./response/C11.ts";
import { C12 } from "./response/C12.ts";
import { C13 } from "./response/C13.ts";
import { C14 } from "./response/C14.ts";
import { C15 } from "./stopping/C15.ts";
import { C17 } from "./stopping/C17.ts";
import { C18 } from "./stopping/C18.ts";
import { C19 } from "./stopping/C19.ts";
import { C21 } from "./stopping/C21.ts";
import { C22 } from "./stopping/C22.ts";
import { C23 } from "./stopping/C23.ts";
import { C26 } from "./stopping/C26.ts";
import { C33 } from "./stopping/C33.ts";
import { C38 } from "./users/C38.ts";
import { C39 } from "./users/C39.ts";
import { C40 } from "./users/C40.ts";
import { C41 } from "./users/C41.ts";
import { C42 } from "./users/C42.ts";
import { C43 } from "./users/C43.ts";
import { C44 } from "./users/C44.ts";
import { C45 } from "./users/C45.ts";
import { C46 } from "./users/C46.ts";
import { C47 } from "./users/C47.ts";
import { C48 } from "./users/C48.ts";
import { C49 } from "./users/C49.ts";
import { C50 } from "./users/C50.ts";
import { C51 } from "./users/C51.ts";

/** How every claim is recognised, one file a claim, in the order in which they are tried. */
export const CLAIM_RULES: readonly ClaimRules[] = [
  C21,
  C19,
  C26,
  C33,
  C15,
  C17,
  C18,
  C22,
  C23,
  C25,
  C27,
  C28,
  C29,
  C30,
  C34,
  C35,
  C01,
  C36,
  C02,
  C03,
  C04,
  C05,
  C06,
  C07,
  C08,
  C09,
  C10,
  C11,
  C12,
  C13,
  C14,
  C16,
  C20,
  C24,
  C31,
  C32,
  C37,
  C44,
  C38,
  C39,
  C40,
  C41,
  C42,
  C43,
  C45,
  C46,
  C47,
  C48,
  C49,
  C50,
  C51,
];
