/** What happens on the page, without one. */
import { describe, expect, it } from "vitest";
import type { Overview } from "../../playground/solve/overview.js";
import { asGiven } from "../../playground/state/setting.js";
import { type Action, begun, reduce, type State } from "../../playground/state/state.js";

const overview: Overview = {
  ...{ name: "p", isSynthetic: false, years: [2026], unit: "points" },
  ...{ enterprises: [], parks: [] },
  sliders: [
    {
      ...{ path: "quotas[0].lower", name: { kind: "share", measure: "enterprises", year: 2026 } },
      ...{ value: 0.3, min: 0, max: 1, step: 0.01, rows: [], lot: 0.01 },
    },
  ],
};
const played = (actions: readonly Action[], from: State = begun(asGiven, "vi", 0)): State =>
  actions.reduce(reduce, from);
const opened = played([{ kind: "opened", takenOver: [], overview }]);
const set = (value: number): Action => ({ kind: "value", path: "quotas[0].lower", value });

describe("the state of the page", () => {
  it("keeps what differs from what was given, and nothing else", () => {
    expect([...played([set(0.4)], opened).setting.values]).toEqual([["quotas[0].lower", 0.4]]);
    expect(played([set(0.4), set(0.3)], opened).setting.values.size).toBe(0);
  });

  it("goes back step by step to what was given, and all the way at once", () => {
    const changed = played([set(0.4), { kind: "lock", id: "E1", lock: "move" }], opened);
    const back = played([{ kind: "undo" }, { kind: "undo" }, { kind: "undo" }], changed);
    expect(back.setting).toEqual(asGiven);
    const reset = played([{ kind: "reset" }], changed);
    expect(reset.setting).toEqual(asGiven);
    expect(played([{ kind: "undo" }], reset).setting).toEqual(changed.setting);
  });

  it("waits for an answer until it is there or refused", () => {
    const asked = played([{ kind: "asked", of: "whole" }], opened);
    expect(asked.waiting).toEqual({ live: false, whole: true });
    const answer = { status: "infeasible", ms: 1 };
    expect(played([{ kind: "whole", answer }], asked)).toMatchObject({
      waiting: { whole: false },
      whole: answer,
    });
    const issues = [{ code: "E_SCHEMA" as const, message: "m", vi: { message: "m" } }];
    const refused = played([{ kind: "refused", of: "whole", issues }], asked);
    expect(refused).toMatchObject({ waiting: { whole: false }, issues });
    expect(played([{ kind: "whole", answer }], refused).issues).toEqual([]);
  });
});
