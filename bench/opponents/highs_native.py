"""Native HiGHS by highspy, or by the copy of it in scipy (1.15 or newer).

python3 highs_native.py version
python3 highs_native.py problem.json      prints one line of JSON; times in seconds, of the run alone
"""

import json
import sys
import time


def binding():
    try:
        import highspy as core

        return core, core._Highs if hasattr(core, "_Highs") else core.Highs
    except ImportError:
        from scipy.optimize._highspy import _core as core

        return core, core._Highs


def model_of(core, data):
    lp = core.HighsLp()
    matrix = data["matrix"]
    lp.num_col_, lp.num_row_ = data["numCols"], data["numRows"]
    lp.sense_ = core.ObjSense.kMaximize if data["maximise"] else core.ObjSense.kMinimize
    lp.offset_ = data["offset"]
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = data["colCost"], data["colLower"], data["colUpper"]
    lp.row_lower_, lp.row_upper_ = data["rowLower"], data["rowUpper"]
    lp.a_matrix_.format_ = core.MatrixFormat.kColwise
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = data["numCols"], data["numRows"]
    lp.a_matrix_.start_, lp.a_matrix_.index_ = matrix["starts"], matrix["indices"]
    lp.a_matrix_.value_ = matrix["values"]
    if "integrality" in data:
        kinds = [core.HighsVarType.kContinuous, core.HighsVarType.kInteger]
        lp.integrality_ = [kinds[kind] for kind in data["integrality"]]
    return lp


def answer(path):
    core, Highs = binding()
    with open(path, encoding="utf8") as file:
        problem = json.load(file)
    highs = Highs()
    for name, value in problem["options"].items():
        highs.setOptionValue(name, value)
    highs.passModel(model_of(core, problem["data"]))
    wall, cpu = time.perf_counter(), time.process_time()
    highs.run()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    info, solution = highs.getInfo(), highs.getSolution()
    has_point = info.primal_solution_status == core.SolutionStatus.kSolutionStatusFeasible
    print(
        json.dumps(
            {
                "status": int(highs.getModelStatus()),
                "columns": list(solution.col_value) if has_point else None,
                "rowDual": list(solution.row_dual) if solution.dual_valid else None,
                "bound": info.mip_dual_bound,
                "seconds": wall,
                "cpuSeconds": cpu,
            }
        ).replace("Infinity", "1e999")
    )


if sys.argv[1] == "version":
    print(binding()[1]().version())
else:
    answer(sys.argv[1])
