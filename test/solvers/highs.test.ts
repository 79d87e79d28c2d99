import { highsSolver } from "../../src/solvers/highs/solver.js";
import { conformance } from "./conformance.js";

conformance(highsSolver);
