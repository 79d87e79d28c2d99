/** The worker that runs HiGHS for the page, where a server offers it beside the page. */
import { serveSolvers } from "didoi/solver-worker";

serveSolvers({ wasm: new URL("highs.wasm", location.href) });
