/** A process of its own: it solves once and must then end without being told to. */
import { solveModel } from "../../src/solvers/solve-model.js";
import { hardAssignment } from "../instances/hard-assignment.js";

const solution = await solveModel(hardAssignment(3, 6), { solver: "highs" });
console.log(solution.status);
