import { javascriptLpSolver } from "../../src/solvers/javascript-lp-solver/solver.js";
import { conformance } from "./conformance.js";

conformance(javascriptLpSolver);
