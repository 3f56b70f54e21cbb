import { RESPONSE_SALT } from "../salt/thresholds.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Model } from "../simulate/model.ts";
