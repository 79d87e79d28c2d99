/**
 * The decomposition solver. One file per step; symbols as in the papers: x options, z extras, y = σπ the
 * prices of rows (scaled; π in original units at the doors), L and U row bounds, u_e bound of extra e.
 *
 *   solver             carries projected out (`model/presolve`), then relax; for whole numbers the fit
 *                      filter, relax, integer/; what comes of it is checked by `settle`
 *   relax              the main line of the relaxation: A → B → (C ⇄ D)
 *   start              what an earlier solve left, as far as it is of use
 *   ranging            how far row bounds can move before the optimal basis changes
 *   pacer              runs all passes (`model/pieces`): yields to the event loop; time limit, signal
 *   scaled-model       the model in scaled units, always maximised
 *   reduced-values     w_o(y) = v_o − Σ_r a_ro y_r of a unit's options: the inner loop of every pass
 *
 *   prices/            A: prices without a simplex
 *     ascend           γ-homotopy over samples and short lists         Nesterov 2005; Basu et al. 2020
 *     smoothed-dual    L_γ(y), its activities and generalised Hessian  Mangasarian & Meyer 1979; Michelot 1986
 *     curvature, factored-curvature   H as a matrix (Cholesky) or as its columns (conjugate gradients)
 *     newton           semismooth Newton in a trust region             Qi & Sun 1993
 *     sub-model        samples of units, short lists of options
 *
 *   simplex/           B, C, D: an exact optimum, from any basis
 *     B crash          a basis from near ties, keys rounded            Bixby 1992; Megiddo 1991
 *     C simplex        elastic primal simplex, three modes             Dantzig & Van Slyke 1967
 *       entering       prices of the basis, partial pricing            Bland 1977
 *       master         key columns, working basis, values              the same
 *       columns        columns of the master, entries merged
 *       basis-factor   LU of the tight rows' block, product form       Gilbert & Peierls 1988
 *       ratio-test     long-step, two-sided bounds                     Fourer 1985; Maros 2003; Harris 1973
 *     D price-all      full pricing                                    Bixby et al. 1992
 *       closure        what y proves against what the basis is worth
 *     sift             C ⇄ D: elastic → phase 1 → hard; Farkas proof
 *     basis, answer    bases by numbers of the model; the end in original units
 *
 *   integer/           whole numbers; solve-integer lists its steps    Yagiura et al. 2004; Balas & Zemel 1980
 *
 * prices/ and simplex/ know nothing of each other: what goes over from one to the other are prices y.
 *
 * A first solve is mostly compilation, so hot objects keep one layout: scaled-model lays all models out
 * alike, and fields that will hold fractions begin as NaN, not as whole numbers.
 */

export { type Ranging, rangingOf } from "./ranging.js";
export { decompositionWith } from "./solver.js";
