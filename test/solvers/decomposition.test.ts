import { solverByName } from "../../src/solvers/registry.js";
import { conformance } from "./conformance.js";

conformance(solverByName("decomposition"));
