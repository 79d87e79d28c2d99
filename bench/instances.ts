/**
 * The instances of the benchmarks, by name. A name says everything: `relocation-1000x20-lumpy` is
 * drawn with the fixed seed, `gap-D-20x200` by its recipe, `binh-duong` is the example case, and the
 * published ones carry the names of their files.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formulate } from "../src/formulation/formulate.js";
import type { LinearModel } from "../src/model/linear-model.js";
import { readProblem } from "../src/node.js";
import {
  type RelocationVariant,
  relocationModel,
  relocationSizes,
  relocationVariants,
} from "../src/synthetic/relocation-family.js";
import { type BestKnown, instancesFolder, readBestKnown } from "../test/instances/best-known.js";
import { facilityLocationModel } from "../test/instances/facility-location.js";
import { gapModel } from "../test/instances/gap.js";
import { gapByRecipe } from "../test/instances/gap-recipe.js";
import { mmkpModel } from "../test/instances/mmkp.js";
import { projectFolder } from "./library.js";

export const families = [
  "example",
  "relocation",
  "gap-small",
  "gap",
  "gap-recipe",
  "mmkp",
  "facility",
] as const;
export type Family = (typeof families)[number];

export interface Instance {
  readonly name: string;
  readonly family: Family;
  /** Instances of one series grow: who cannot end one is not sent into the next. */
  readonly series?: string;
  readonly seed?: number;
  /** Reads what has to be read; what it returns builds the model, as often as it is called. */
  readonly load: () => Promise<() => LinearModel>;
  readonly published?: BestKnown;
  /** For whole numbers: the gap that ends a solve, and its time limit in seconds. */
  readonly gap: number;
  readonly seconds: number;
}

/** The seed of everything that is drawn here. */
export const seed = 1;

/** Ends only with the optimum itself: values are below 1e5 and whole, or below 1e4 in steps of 0.1. */
const exact = 1e-6;
const oneInTenThousand = 1e-4;

/** The real case with the synthetic register. */
const example: Instance = {
  name: "binh-duong",
  family: "example",
  load: async () => {
    const { problem } = await readProblem(join(projectFolder, "examples/binh-duong"));
    return () => formulate(problem).model;
  },
  gap: oneInTenThousand,
  seconds: 30,
};

/** Seconds for whole numbers, by the number of units. */
const relocationSeconds = new Map<number, number>([
  [200, 3],
  [30_000, 10],
  [100_000, 20],
]);

/** The largest size at which every variant is measured, and not the base alone. */
const allVariantsUpTo = 10_000;

function relocation(): Instance[] {
  const found: Instance[] = [];
  for (const variant of Object.keys(relocationVariants) as RelocationVariant[])
    for (const size of relocationSizes) {
      if (variant !== "base" && size.units > allVariantsUpTo) continue;
      const base = `relocation-${size.units}x${size.destinations}`;
      const options = { ...size, ...relocationVariants[variant], seed };
      found.push({
        name: variant === "base" ? base : `${base}-${variant}`,
        family: "relocation",
        series: `relocation ${variant}`,
        seed,
        load: async () => () => relocationModel(options),
        gap: oneInTenThousand,
        seconds: relocationSeconds.get(size.units) ?? 30,
      });
    }
  return found;
}

const recipeSizes = [
  [5, 100],
  [10, 100],
  [20, 100],
  [10, 200],
  [20, 200],
  [20, 400],
  [40, 400],
  [80, 1600],
] as const;

function recipes(): Instance[] {
  return (["D", "E"] as const).flatMap((type) =>
    recipeSizes.map(([agents, jobs]) => ({
      name: `gap-${type}-${agents}x${jobs}`,
      family: "gap-recipe" as const,
      seed,
      load: async () => () => gapByRecipe({ type, agents, jobs, seed }),
      gap: exact,
      seconds: jobs >= 400 && agents >= 40 ? 60 : 30,
    })),
  );
}

interface PublishedFamily {
  readonly family: Family;
  readonly model: (text: string, name: string, known: BestKnown) => LinearModel;
  readonly seconds: (known: BestKnown) => number;
}

/** Size from the name, as in `c801600`: more than `jobs` jobs take longer. */
const isLargeGap = ({ instance }: BestKnown): boolean => /(900|1600)$/.test(instance);

const publishedFamilies: Readonly<Record<string, PublishedFamily>> = {
  "gap-small": {
    family: "gap-small",
    model: (text, name, { sense }) => gapModel(text, name, sense),
    seconds: () => 10,
  },
  "gap-abcd": {
    family: "gap",
    model: (text, name, { sense }) => gapModel(text, name, sense),
    seconds: () => 20,
  },
  "gap-yagiura": {
    family: "gap",
    model: (text, name, { sense }) => gapModel(text, name, sense),
    seconds: (known) => (isLargeGap(known) ? 60 : 20),
  },
  mmkp: { family: "mmkp", model: (text, name) => mmkpModel(text, name), seconds: () => 10 },
  "sscflp-holmberg": {
    family: "facility",
    model: (text, name) => facilityLocationModel(text, name),
    seconds: () => 20,
  },
};

/** The published instances, each in the sense of its literature; empty where they are not there. */
async function published(): Promise<Instance[]> {
  const folder = instancesFolder();
  if (folder === undefined) return [];
  const found = new Map<string, Instance>();
  for (const known of await readBestKnown(folder)) {
    const kind = publishedFamilies[known.family];
    // A file with a line for each sense is taken in the sense of the first one for the small
    // instances (maximise), and minimised for the others.
    if (kind === undefined || found.has(known.instance)) continue;
    if (kind.family === "gap" && known.sense === "maximise") continue;
    found.set(known.instance, {
      name: known.instance,
      family: kind.family,
      load: async () => {
        const text = await readFile(join(folder, known.file), "utf8");
        return () => kind.model(text, known.instance, known);
      },
      published: known,
      gap: exact,
      seconds: kind.seconds(known),
    });
  }
  return [...found.values()];
}

/** Every instance there is here, in order of family and size. */
export async function allInstances(): Promise<Instance[]> {
  return [example, ...relocation(), ...recipes(), ...(await published())];
}

/** Those of the quick benchmark. */
export const quickNames = [
  "relocation-200x10",
  "relocation-1000x20",
  "relocation-3000x30",
  "binh-duong",
] as const;

/** The instance with this name. @throws RangeError when there is none */
export async function instanceByName(name: string): Promise<Instance> {
  const found = (await allInstances()).find((instance) => instance.name === name);
  if (found === undefined) throw new RangeError(`there is no instance ${JSON.stringify(name)}`);
  return found;
}
