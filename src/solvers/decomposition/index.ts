/**
 * The decomposition solver. One file per step; symbols as in the papers.
 *
 *   relax              the main loop: A → B → (C ⇄ D)
 *   scaled-model       the model in scaled units, always maximised
 *   reduced-values     w_o(u) = v_o − Σ_r a_ro u_r of a unit's options: the inner loop of every pass
 *   A ascend           γ-homotopy over samples and short lists        Nesterov 2005; Basu et al. 2020
 *     smoothed-dual    L_γ(u), its activities and generalised Hessian  Mangasarian & Meyer 1979; Michelot 1986
 *     curvature, factored-curvature   H as a matrix (Cholesky) or as its columns (conjugate gradients)
 *     newton           semismooth Newton in a trust region             Qi & Sun 1993
 *     sub-model        samples of units, short lists of options
 *   B crash            a basis from near ties, keys rounded            Bixby 1992; Megiddo 1991
 *   C simplex          elastic primal simplex, three modes             Dantzig & Van Slyke 1967
 *     entering         prices of the basis, partial pricing            Bland 1977
 *     master           key columns, working basis, values              the same
 *     columns          candidate columns, entries merged
 *     basis-factor     LU of the tight rows' block, product form       Gilbert & Peierls 1988
 *     ratio-test       long-step, two-sided bounds                     Fourer 1985; Maros 2003; Harris 1973
 *   D price-all        full pricing; sift repeats C and D              Bixby et al. 1992
 *     sift             elastic → phase 1 → hard; Farkas proof
 *   answer, start      the end in original units; bases for warm starts
 *   solver             carries projected out (`model/project-carries`); relaxations: relax; whole
 *                      numbers: fit filter, relax, integer/; then conclude
 *   integer/           whole numbers; solve-integer lists its steps     Yagiura et al. 2004; Balas & Zemel 1980
 *   pacer              yields to the event loop (also between `model/pieces`); time limit, signal
 *
 * A first solve is mostly compilation, so hot objects keep one layout: scaled-model lays all models out
 * alike, and fields that will hold fractions begin as NaN, not as whole numbers.
 */

export { type RelaxOptions, relax } from "./relax.js";
export { decompositionWith } from "./solver.js";
